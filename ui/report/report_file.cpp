#include "ui/report/report_file.h"

#include "core/io/file_error.h"
#include "core/io/output_file.h"
#include "ui/text/shown/file_path.h"

#include <QFileInfo>

namespace ui {

namespace {

QString endingOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

} // namespace

bool isReportName(const QString& path)
{
    const QString ending = endingOf(path);
    return ending == QLatin1StringView("pdf") || ending == QLatin1StringView("html") ||
           ending == QLatin1StringView("htm");
}

void writeReport(const QString& path, const Report& report)
{
    const std::filesystem::path place = pathOf(path);
    if (!isReportName(path))
        throw core::FileError(place, "a report can be written as .html or .pdf");
    const QByteArray bytes = endingOf(path) == QLatin1StringView("pdf") ? reportPdf(report) : reportHtml(report);
    core::OutputFile file(place);
    file.write(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    file.commit();
}

} // namespace ui
