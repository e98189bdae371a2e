#include "ui/tables/table_source.h"

#include "ui/text/shown/file_path.h"

#include <QFileInfo>
#include <QStringList>

#include <filesystem>
#include <fstream>
#include <string>

namespace ui {

namespace {

/// The usual ones; a table may have any.
QStringList endings()
{
    return {QStringLiteral("csv"),  QStringLiteral("tsv"), QStringLiteral("tab"), QStringLiteral("txt"),
            QStringLiteral("data"), QStringLiteral("dat"), QStringLiteral("gz"),  QStringLiteral("xz"),
            QStringLiteral("bz2"),  QStringLiteral("zip")};
}

/// Whether a file begins as a run document does.
bool holdsRun(const std::filesystem::path& path)
{
    constexpr std::size_t kBeginning = 64;
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) // a pipe would wait
        return false;
    std::string bytes(kBeginning, '\0');
    std::ifstream(path, std::ios::binary).read(bytes.data(), kBeginning);
    return bytes.starts_with('{') && bytes.find("\"attention-lab run\"") != std::string::npos;
}

} // namespace

TableSource TableSource::ofFile(const QString& path)
{
    const QFileInfo file(path);
    return {file.fileName(), file.absoluteFilePath(), {}, std::make_shared<const core::FileInUse>(pathOf(path))};
}

TableSource TableSource::ofBytes(const QString& name, const QByteArray& bytes)
{
    return {name, {}, bytes, nullptr};
}

bool isTablePath(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const QStringList ofRuns{QStringLiteral("attnlab"), QStringLiteral("png"), QStringLiteral("svg"),
                             QStringLiteral("pdf")};
    std::error_code error;
    return endings().contains(ending) ||
           (!ofRuns.contains(ending) && !holdsRun(pathOf(path)) && !std::filesystem::is_directory(pathOf(path), error));
}

QString tablePatterns()
{
    return QStringLiteral("*.") + endings().join(QStringLiteral(" *."));
}

} // namespace ui
