#include "app/options/csv_option.h"

#include "app/terminal/command_line.h"

#include <QCommandLineParser>

#include <array>
#include <utility>

namespace app {

namespace {

const auto kCsv = QStringLiteral("csv");
constexpr std::array<std::pair<const char*, core::CsvDialect>, 2> kCsvDialects{
    {{"point", core::kPointCsv}, {"comma", core::kCommaCsv}}};

} // namespace

void addCsvOption(QCommandLineParser& parser)
{
    parser.addOption({kCsv,
                      QStringLiteral("How .csv files are written: point (cells apart by commas, 1.5) or comma (cells "
                                     "apart by semicolons, 1,5, for spreadsheets with decimal commas). Default: "
                                     "point."),
                      QStringLiteral("point|comma")});
}

core::CsvDialect csvDialectOf(const QCommandLineParser& parser, bool writesCsv)
{
    const auto dialect = choiceOf<core::CsvDialect>(parser, kCsv, kCsvDialects);
    if (dialect && !writesCsv)
        throw UsageError(QStringLiteral("--csv: got it without a .csv file to write, expected both"));
    return dialect.value_or(core::kPointCsv);
}

} // namespace app
