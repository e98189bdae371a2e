#include "ui/views/compare/compared_run.h"

#include "ui/text/feature_text.h"
#include "ui/text/verdict.h"

#include <QCoreApplication>

namespace ui {

RunResult resultOf(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots, RunState state)
{
    const core::Snapshot& last = snapshots.back();
    RunResult result;
    if (!last.test.attention.empty()) {
        const core::FeatureRoles roles = experiment.roles();
        const auto profile = core::profileOf(last.test.attention, roles);
        const Verdict verdict = verdictFor(profile, core::findingAt(snapshots, roles), last.batch > 0);
        for (const core::GoldenProfile& golden : profile.golden)
            result.goldenShare = result.goldenShare.value_or(0.0) + golden.share;
        result.outcome = verdict.outcome;
        if (!profile.isTruthKnown && !profile.isLevel()) {
            result.leader = {profile.top, featureName(profile.names, profile.top), profile.topShare};
            result.outcome = result.leader->name;
        }
        result.finding = profile.isTruthKnown ? verdict.finding : verdict.headline + u'\n' + verdict.finding;
    }
    if (experiment.attention == core::AttentionKind::None)
        result.outcome = QCoreApplication::translate("ui::CompareView", "No attention");
    if (state == RunState::Diverged)
        result.outcome = QCoreApplication::translate("ui::CompareView", "Diverged");
    result.testLoss = last.test.loss;
    result.testAccuracy = last.test.accuracy;
    const auto batches = static_cast<double>(experiment.batchesPerEpoch());
    result.epochs = static_cast<double>(last.epoch - 1) + static_cast<double>(last.batch) / batches;
    result.atItsEnd = last.epochEnd && last.epoch == experiment.epochs;
    return result;
}

} // namespace ui
