#include "ui/views/compare/compared_run.h"

#include "core/experiment/knobs.h"
#include "core/experiment/result_origin.h"
#include "ui/charts/pin_style.h"
#include "ui/text/branch_text.h"
#include "ui/text/class_text.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/origin_text.h"
#include "ui/text/verdict.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CompareView)
};

/// Shares that read the same with three decimals do not differ.
constexpr double kMinDifference = 0.0005;

auto settingsThatDiffer(const core::Experiment& first, const core::Experiment& second)
{
    return std::ranges::count_if(core::knobs(),
                                 [&](const core::Knob& knob) { return knob.get(first) != knob.get(second); });
}

/// The run whose golden features get more attention, of two or of several. Both runs have some.
QString sharesText(const ComparedRun& shown, const ComparedRun& pin, bool areTwo)
{
    const QString name = pinName(*pin.place);
    const bool several = shown.experiment.golden.size() > 1 || pin.experiment.golden.size() > 1;
    const double difference = *shown.result->goldenShare - *pin.result->goldenShare;
    const QString share = shareText(std::max(*shown.result->goldenShare, *pin.result->goldenShare));
    if (std::abs(difference) < kMinDifference)
        return (several ? CompareWords::tr("This run and run %1 give their golden features the same attention: %2.")
                        : CompareWords::tr("This run and run %1 give their golden feature the same attention: %2."))
            .arg(name, share);
    const QString more = shareText(std::abs(difference));
    if (areTwo && difference > 0.0)
        return (several ? CompareWords::tr(
                              "This run gives its golden features more attention than run %1: %2, which is %3 more.")
                        : CompareWords::tr(
                              "This run gives its golden feature more attention than run %1: %2, which is %3 more."))
            .arg(name, share, more);
    if (areTwo)
        return (several ? CompareWords::tr(
                              "Run %1 gives its golden features more attention than this run: %2, which is %3 more.")
                        : CompareWords::tr(
                              "Run %1 gives its golden feature more attention than this run: %2, which is %3 more."))
            .arg(name, share, more);
    if (difference > 0.0)
        return (several
                    ? CompareWords::tr(
                          "This run gives its golden features the most attention: %1, which is %2 more than run %3.")
                    : CompareWords::tr(
                          "This run gives its golden feature the most attention: %1, which is %2 more than run %3."))
            .arg(share, more, name);
    return (several ? CompareWords::tr(
                          "Run %1 gives its golden features the most attention: %2, which is %3 more than this run.")
                    : CompareWords::tr(
                          "Run %1 gives its golden feature the most attention: %2, which is %3 more than this run."))
        .arg(name, share, more);
}

/// The leading features of two runs on the same table.
QString leadersText(const ComparedRun& shown, const ComparedRun& pin)
{
    const RunResult::Leader& here = *shown.result->leader;
    const RunResult::Leader& there = *pin.result->leader;
    if (here.feature == there.feature)
        return CompareWords::tr("%1 leads in both: with %2 in this run, with %3 in run %4.")
            .arg(here.name, shareText(here.share), shareText(there.share), pinName(*pin.place));
    return CompareWords::tr("%1 leads in this run with %2, in run %3 it is %4 with %5.")
        .arg(here.name, shareText(here.share), pinName(*pin.place), there.name, shareText(there.share));
}

/// The accuracy, with the share of the larger class where it tells something about it.
QString accuracyText(const ComparedRun& run)
{
    return besideMajority(shareText(run.result->testAccuracy), run.result->testAccuracy, run.result->classes,
                          core::FeatureNames(run.experiment.table));
}

QString headlineOf(const ComparedRun& shown, const ComparedRun& pin, bool areTwo)
{
    if (shown.result->goldenShare && pin.result->goldenShare)
        return sharesText(shown, pin, areTwo);
    if (shown.result->leader && pin.result->leader)
        return leadersText(shown, pin);
    return CompareWords::tr("This run is right in %1 of the test rows, run %2 in %3.")
        .arg(accuracyText(shown), pinName(*pin.place), accuracyText(pin));
}

/// What is said of two runs of which one branched where the other did not.
QString branchFindingOf(const ComparedRun& pin, std::ptrdiff_t settings, std::ptrdiff_t branches)
{
    if (settings > 1)
        return CompareWords::tr(
                   "%1 settings and a branch differ between the two, so the cause of the difference is not known.")
            .arg(settings);
    if (settings == 1)
        return CompareWords::tr(
            "A setting and a branch differ between the two, so the cause of the difference is not known.");
    if (branches > 1)
        return CompareWords::tr("They branched differently: %1.").arg(pin.difference);
    return CompareWords::tr("Only a branch differs: %1. With one seed each, some of it may be luck.")
        .arg(pin.difference);
}

QString findingOf(const ComparedRun& shown, const ComparedRun& pin)
{
    const auto differing = settingsThatDiffer(shown.settings(), pin.settings());
    const auto branches = differingBranches(shown.branches, pin.branches);
    if (shown.experiment.features != pin.experiment.features)
        return CompareWords::tr(
                   "They have different numbers of features, and so different uniform shares: 1/%1 and 1/%2.")
            .arg(grouped(shown.experiment.features), grouped(pin.experiment.features));
    if (branches > 0)
        return branchFindingOf(pin, differing, branches);
    if (differing == 0)
        return CompareWords::tr("Their settings are the same.");
    if (differing > 1)
        return CompareWords::tr("%1 settings differ between the two, so the cause of the difference is not known.")
            .arg(differing);
    if (shown.experiment.seed != pin.experiment.seed)
        return CompareWords::tr("Only the seed differs: this much is luck.");
    return CompareWords::tr("One setting differs: %1. With one seed each, some of it may be luck.").arg(pin.difference);
}

/// Names the pinned runs that are not compared, with their data; empty if all are.
QString otherDataText(const std::vector<ComparedRun>& runs)
{
    QStringList names;
    for (const ComparedRun& run : runs)
        if (run.place && run.result && !areComparable(run, runs.front()))
            names += CompareWords::tr("%1 (%2)", "pinned run A (generated data)")
                         .arg(pinName(*run.place), dataName(run.experiment));
    if (names.isEmpty())
        return {};
    return CompareWords::tr("Of other data, so not compared: %1.").arg(names.join(QStringLiteral(", ")));
}

} // namespace

bool areComparable(const ComparedRun& first, const ComparedRun& second)
{
    return core::haveSameSource(first.experiment, second.experiment);
}

CompareText compareText(const std::vector<ComparedRun>& runs)
{
    const ComparedRun& shown = runs.front();
    // Runs are compared by their golden share; where the run shown has no golden feature, by their answers.
    const bool byAnswers = shown.result && !shown.result->goldenShare;
    const auto isBetter = [byAnswers](const RunResult& first, const RunResult& second) {
        return byAnswers ? first.testAccuracy > second.testAccuracy : first.goldenShare > second.goldenShare;
    };
    const ComparedRun* best = nullptr; // of the pinned ones
    for (const ComparedRun& run : runs)
        if (run.place && run.result && areComparable(run, shown) && (!best || isBetter(*run.result, *best->result)))
            best = &run;
    const QString others = otherDataText(runs);
    if (!best && !others.isEmpty())
        return {CompareWords::tr("The pinned runs are of other data."),
                others + u' ' + CompareWords::tr("There the same accuracy or attention means something else.")};
    if (!best)
        return {CompareWords::tr("One run cannot tell."),
                CompareWords::tr("Pin it, change one setting and train again.")};
    if (!shown.result || shown.result->epochs == 0.0)
        return {CompareWords::tr("Run %1 waits to be compared.").arg(pinName(*best->place)),
                CompareWords::tr("Train: the pinned runs stay visible.")};
    const auto withGolden = std::ranges::count_if(runs, [&shown](const ComparedRun& run) {
        return run.result && run.result->goldenShare && areComparable(run, shown);
    });
    CompareText text{headlineOf(shown, *best, withGolden == 2), findingOf(shown, *best)};
    if (!shown.result->atItsEnd || !best->result->atItsEnd)
        text.finding +=
            u' ' + (shown.result->atItsEnd ? CompareWords::tr("Run %1 is not at its end.").arg(pinName(*best->place))
                                           : CompareWords::tr("This run is not at its end."));
    if (!others.isEmpty())
        text.finding += u' ' + others;
    return text;
}

RunResult resultOf(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots, RunState state,
                   const std::optional<core::ClassCounts>& classes)
{
    const core::Snapshot& last = snapshots.back();
    RunResult result;
    if (!last.test.attention.empty()) {
        const core::FeatureRoles roles = experiment.columnRoles();
        const auto profile = core::profileOf(last.test.attention, roles);
        const Verdict verdict = verdictFor(profile, core::findingAt(snapshots, roles), last.batch > 0);
        if (profile.isFinite)
            for (const core::GoldenProfile& golden : profile.golden)
                result.goldenShare = result.goldenShare.value_or(0.0) + golden.share;
        result.outcome = verdict.outcome;
        if (profile.isFinite && !profile.isTruthKnown && !profile.isLevel()) {
            result.leader = {profile.top, featureName(profile.names, profile.top), profile.topShare};
            result.outcome = result.leader->name;
        }
        // A headline about something else than what is golden is news.
        const bool saysAll = profile.isFinite && profile.isTruthKnown && !profile.otherThanGoldenLeads();
        result.finding = saysAll ? verdict.finding : verdict.headline + u'\n' + verdict.finding;
    }
    if (experiment.attention == core::AttentionKind::None)
        result.outcome = QCoreApplication::translate("ui::CompareView", "No attention");
    if (state == RunState::Diverged)
        result.outcome = QCoreApplication::translate("ui::CompareView", "Diverged");
    result.testLoss = last.test.loss;
    result.testAccuracy = last.test.accuracy;
    result.classes = classes;
    result.epochs = core::epochsUntil(last.epoch, last.batch, experiment.batchesPerEpoch());
    result.atItsEnd = last.epochEnd && last.epoch == experiment.epochs;
    return result;
}

} // namespace ui
