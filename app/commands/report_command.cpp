#include "app/commands/report_command.h"

#include "app/commands/report_work.h"
#include "app/terminal/chart_application.h"
#include "app/terminal/command_line.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/live_line.h"
#include "app/terminal/number_format.h"
#include "app/terminal/output.h"
#include "core/io/output_file.h"
#include "ui/report/report_file.h"
#include "ui/report/run_report.h"
#include "ui/theme/theme.h"

#include <QCommandLineParser>
#include <QFile>

#include <mutex>

namespace app {

namespace {

void write(const ReportOptions& options, ui::RunFacts facts)
{
    const ChartApplication application;
    ui::applyTheme(*qApp, ui::Scheme::Light);
    ui::applyLanguage(*qApp, options.language);
    facts.title = options.title;
    facts.written = QDateTime::currentDateTime();
    facts.version = QCoreApplication::applicationVersion();
    ui::writeReport(QFile::decodeName(options.output.c_str()), ui::makeReport(facts, ui::drawFigures(facts)));
}

} // namespace

int runReport(const QStringList& arguments)
{
    QCommandLineParser parser;
    addReportOptions(parser);
    if (!parse(parser, QStringLiteral("attention-lab report"), arguments))
        return Done;
    const ReportOptions options = reportOptionsOf(parser);
    core::requireWritable(options.output);
    std::optional<ui::RunFacts> facts;
    {
        const Interrupt interrupt;
        Output output(interrupt.source());
        LiveLine line(output);
        std::mutex lineMutex; // tests report from whichever thread works
        facts = ReportWork(options, parser, interrupt.token(), [&](const char* what, double done) {
                    const std::scoped_lock lock(lineMutex);
                    if (line.isDue())
                        line.drawPassing(std::string(what) + ": " + fixedText(100.0 * done, 0) + " %");
                }).measure();
        line.erase();
    }
    if (facts) {
        write(options, std::move(*facts));
        return Done;
    }
    printProblem("stopped before all was measured; no report was written");
    return CouldNot;
}

} // namespace app
