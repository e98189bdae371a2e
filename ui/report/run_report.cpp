#include "ui/report/run_report.h"

#include "core/tables/prepared_table.h"
#include "ui/report/report_sections.h"
#include "ui/text/branch_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/verdict.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const auto kDash = QStringLiteral("–");

QString titleOf(const RunFacts& facts)
{
    if (!facts.title.isEmpty())
        return facts.title;
    const auto& table = facts.run.experiment.table;
    return table ? ReportWords::tr("A run of Attention Lab on %1").arg(QString::fromStdString(table->fileName))
                 : ReportWords::tr("A run of Attention Lab");
}

/// Headline and finding of the report.
void addVerdict(Report& report, const core::SavedRun& run)
{
    const auto& snapshots = run.history.snapshots();
    const std::vector<double>& attention = snapshots.back().test.attention;
    if (attention.empty()) {
        report.headline = ReportWords::tr("This network has no attention.");
        return;
    }
    const Verdict verdict = verdictOf(run.experiment, snapshots, attention, run.firstWeights.size() > 0);
    report.headline = verdict.headline;
    report.finding = withBranches(verdict.finding, core::branchesOf(run.rates));
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
    report.language = ReportWords::tr("en", "the code of the language into which this is translated");
    report.title = titleOf(facts);
    report.date = facts.written.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    addVerdict(report, facts.run);
    addFigures(report, figures);
    report.sections.push_back(resultsSection(facts));
    report.sections.push_back(settingsSection(facts));
    if (experiment.table)
        report.sections.push_back(tableSection(*experiment.table));
    report.sections.push_back(layersSection(facts));
    if (facts.seeds)
        report.sections.push_back(seedsSection(*facts.seeds, experiment, figures.seeds));
    if (facts.methods)
        report.sections.push_back(importanceSection(facts.methods->byColumn(), experiment.columnRoles()));
    if (facts.tests)
        std::ranges::move(faithfulnessSections(*facts.tests, figures.tests), std::back_inserter(report.sections));
    report.sections.push_back(commandSection(facts));
    return report;
}

QString kerasNumber(double number)
{
    if (!std::isfinite(number))
        return kDash;
    return std::abs(number) > 1e-3 ? fixedText(number, 4) : significantText(number, 5);
}

QString shareNumber(double share)
{
    return std::isfinite(share) ? fractionText(share) : kDash;
}

QString fixedNumber(double number, int decimals)
{
    return std::isfinite(number) ? fixedText(number, decimals) : kDash;
}

} // namespace ui
