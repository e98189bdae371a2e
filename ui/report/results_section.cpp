#include "core/analysis/test_loss_trend.h"
#include "ui/report/report_sections.h"
#include "ui/text/class_text.h"
#include "ui/text/learning_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Kind = core::TrainingOutcome::Kind;

/// The maximum of rows; of more epochs, as many are spread evenly, including the first and the last.
constexpr std::size_t kMaxRows = 30;

QString outcomeText(const core::SavedRun& run)
{
    const core::Snapshot& last = run.history.snapshots().back();
    const QString batches = grouped(run.history.batchesPerEpoch());
    if (run.outcome == Kind::Completed && run.experiment.epochs == 0)
        return ReportWords::tr("Not trained: an experiment of no epochs.");
    if (run.outcome == Kind::Completed)
        return ReportWords::tr("Completed after epoch %1 of %1; batches in each: %2.")
            .arg(grouped(run.experiment.epochs), batches);
    if (run.outcome == Kind::Diverged)
        return ReportWords::tr("Diverged: the loss stopped being a finite number. The last moment that was measured is "
                               "epoch %1, batch %2 of %3.")
            .arg(grouped(last.epoch), grouped(last.batch), batches);
    if (last.batch == 0)
        return ReportWords::tr("Not trained yet: this is the network before its first batch.");
    return ReportWords::tr("Not at its end: this is the run until epoch %1 of %2, batch %3 of %4.")
        .arg(grouped(last.epoch), grouped(run.experiment.epochs), grouped(last.batch), batches);
}

QString secondsText(const std::vector<core::EpochReport>& reports)
{
    double seconds = 0.0;
    for (const core::EpochReport& report : reports)
        seconds += report.seconds;
    return ReportWords::tr("Training these epochs took %1 seconds, without the tests.")
        .arg(significantText(seconds, 3));
}

std::vector<std::size_t> shownEpochs(std::size_t epochs)
{
    const std::size_t rows = std::min(epochs, kMaxRows);
    std::vector<std::size_t> shown;
    for (std::size_t row = 0; row < rows; ++row)
        shown.push_back(rows < 2 ? 0 : row * (epochs - 1) / (rows - 1));
    return shown;
}

ReportTable epochTable(const std::vector<core::EpochReport>& reports)
{
    ReportTable table;
    table.caption = ReportWords::tr("Training: means over the epoch's batches. Test: all test rows after the epoch.");
    if (reports.size() > kMaxRows)
        table.caption += u' ' + ReportWords::tr("Shown are %1 of %2 epochs, spread evenly.")
                                    .arg(grouped(kMaxRows), grouped(std::ssize(reports)));
    table.columns = {{ReportWords::tr("Epoch"), true},         {ReportWords::tr("Loss"), true},
                     {ReportWords::tr("Accuracy"), true},      {ReportWords::tr("Test loss"), true},
                     {ReportWords::tr("Test accuracy"), true}, {ReportWords::tr("Seconds"), true}};
    for (const std::size_t index : shownEpochs(reports.size())) {
        const core::EpochReport& report = reports[index];
        table.rows.push_back(
            {{grouped(report.epoch), kerasNumber(report.loss), shareNumber(report.accuracy),
              kerasNumber(report.testLoss), shareNumber(report.testAccuracy), significantText(report.seconds, 3)},
             false});
    }
    return table;
}

} // namespace

ReportSection resultsSection(const RunFacts& facts)
{
    const core::SavedRun& run = facts.run;
    ReportSection section{ReportWords::tr("Results"), ReportSection::kTop, {}};
    section.add(outcomeText(run));
    if (!run.reports.empty())
        section.add(secondsText(run.reports));
    if (const auto rise = core::risingTestLoss(core::testLossesOf(run.history.snapshots())))
        section.add(risingText(*rise));
    if (const auto lowest = core::lowestTestLoss(run.reports); lowest && lowest->epoch < run.reports.back().epoch)
        section.add(lowestText(*lowest) + u'.');
    if (run.classes) {
        const core::FeatureNames names(run.experiment.table);
        section.add(majoritySentence(*run.classes, names));
        if (const QString rare = rareClassText(*run.classes, names); !rare.isEmpty())
            section.add(rare + u' ' + rareClassAdvice(run.experiment.stratify), ReportText::Kind::Strong);
    }
    const core::Snapshot& last = run.history.snapshots().back();
    if (!last.epochEnd && std::isfinite(last.test.loss))
        section.add(
            ReportWords::tr("At that moment the test loss is %1 and the test accuracy %2, measured on the first "
                            "test rows only.")
                .arg(kerasNumber(last.test.loss), shareNumber(last.test.accuracy)));
    if (!run.reports.empty())
        section.blocks.emplace_back(epochTable(run.reports));
    return section;
}

} // namespace ui
