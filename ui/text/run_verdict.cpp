#include "ui/text/run_verdict.h"

#include "core/analysis/attention_profile.h"

namespace ui {

Verdict verdictOf(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                  const std::vector<double>& attention, bool beganElsewhere)
{
    const bool trained = snapshots.back().batch > 0 || beganElsewhere;
    const core::FeatureRoles roles = experiment.roles();
    auto finding = core::findingAt(snapshots, roles);
    if (beganElsewhere && finding && finding->batch == 0)
        finding.reset(); // found before this run began, and not by chance
    Verdict verdict = verdictFor(core::profileOf(attention, roles), finding, trained);
    if (!trained)
        verdict.finding = verdict.outcome + u'.'; // the rest is advice for the window
    return verdict;
}

} // namespace ui
