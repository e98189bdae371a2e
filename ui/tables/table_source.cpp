#include "ui/tables/table_source.h"

#include "ui/text/file_path.h"

#include <QFileInfo>
#include <QStringList>

namespace ui {

namespace {

QStringList endings()
{
    return {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt"), QStringLiteral("gz")};
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
    return endings().contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

QString tablePatterns()
{
    return QStringLiteral("*.") + endings().join(QStringLiteral(" *."));
}

} // namespace ui
