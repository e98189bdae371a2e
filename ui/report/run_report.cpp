#include "ui/report/run_report.h"

#include "core/tables/prepared_table.h"
#include "ui/report/report_sections.h"
#include "ui/views/run_verdict.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::Report)
};

QString titleOf(const RunFacts& facts)
{
    if (!facts.title.isEmpty())
        return facts.title;
    const auto& table = facts.run.experiment.table;
    return table ? Text::tr("A run of Attention Lab on %1").arg(QString::fromStdString(table->fileName))
                 : Text::tr("A run of Attention Lab");
}

/// The sentence above everything, and the one below it.
void tellVerdict(Report& report, const core::SavedRun& run)
{
    const auto& moments = run.history.moments();
    const std::vector<double>& attention = moments.back().test.attention;
    if (attention.empty()) {
        report.headline = Text::tr("This network has no attention.");
        return;
    }
    if (!std::ranges::all_of(attention, [](double share) { return std::isfinite(share); })) {
        report.headline = Text::tr("The attention is not a finite number.");
        return;
    }
    const Verdict verdict = verdictOf(run.experiment, moments, attention, run.firstWeights.size() > 0);
    report.headline = verdict.headline;
    report.finding = verdict.finding;
}

void addFigures(Report& report, const RunFigures& figures)
{
    ReportSection section;
    if (figures.attention)
        section.blocks.emplace_back(ReportFigures{*figures.attention});
    if (!figures.curves.empty())
        section.blocks.emplace_back(figures.curves);
    report.sections.push_back(std::move(section));
}

} // namespace

Report makeReport(const RunFacts& facts, const RunFigures& figures)
{
    const core::Experiment& experiment = facts.run.experiment;
    Report report;
    report.language = Text::tr("en", "the code of the language into which this is translated");
    report.title = titleOf(facts);
    report.date = facts.written.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    tellVerdict(report, facts.run);
    addFigures(report, figures);
    report.sections.push_back(resultsSection(facts));
    report.sections.push_back(settingsSection(facts));
    if (experiment.table)
        report.sections.push_back(tableSection(*experiment.table));
    report.sections.push_back(layersSection(facts));
    if (facts.seeds)
        report.sections.push_back(seedsSection(*facts.seeds, experiment, figures.seeds));
    if (facts.rivals)
        report.sections.push_back(rivalsSection(*facts.rivals, experiment.roles()));
    if (facts.claims)
        std::ranges::move(claimsSections(*facts.claims, figures.claims), std::back_inserter(report.sections));
    report.sections.push_back(commandSection(facts));
    return report;
}

} // namespace ui
