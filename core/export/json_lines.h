#pragma once

#include "core/data/feature_names.h"
#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"
#include "core/training/ensemble.h"

#include <cstdint>
#include <string>

namespace core {

/// The events of `train` and `ensemble` as JSON Lines, each without its line break.
/// Numbers read back to the same bits; one that is not finite becomes null. The keys keep their order.

/// {"event":"start","experiment":{"samples":..., ...},"parameters":...,"train_samples":...,"test_samples":...}
/// The experiment holds every knob under its name, with '_' for '-', in its own type.
std::string startLine(const Experiment& experiment);

/// {"event":"epoch","epoch":1,"loss":...,"accuracy":...,"test_loss":...,"test_accuracy":...,"attention":[...],
/// "seconds":...}
std::string epochLine(const EpochReport& report);

/// {"event":"end","outcome":"completed","seconds":...}
std::string endLine(const TrainingOutcome& outcome);

/// {"event":"run","seed":0,"loss":...,"accuracy":...,"test_accuracy":...,"golden_attention":...,"attention":[...]}
/// A run that diverged has no results: they are null. On a person's table nothing is known to be golden: there, in the
/// place of "golden_attention", "leading_feature" is the name of the one with the most attention, null without any.
std::string runLine(const EnsembleRun& run, const FeatureNames& names);

/// {"event":"end","runs":200}, and "outcome":"stopped" if there were to be more. On a person's table also
/// "feature_names", in the order of "attention".
std::string endLine(std::int64_t runs, bool stopped, const Experiment& experiment);

} // namespace core
