#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/data/feature_roles.h"
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

/// The events of `explain` as JSON Lines, each without its line break; startLine() comes before them.
/// Numbers read back to the same bits; one that is not finite becomes null. The keys keep their order.

/// {"event":"rival","name":"permutation_accuracy","scores":[...],"std":[...],"seconds":...}
/// "std" only of rivals that repeat, and "note" only of those that have one.
std::string methodLine(const ImportanceScores& scores);

/// {"event":"kendall","names":["attention",...],"tau":[[...],...]}
std::string kendallLine(const ImportanceReport& report);

/// {"event":"end","outcome":"completed","rows":10000,"repeats":10,"seconds":...}: rows and repeats as they were or
/// would have been, and the seconds of the rivals alone.
std::string explainEndLine(TrainingOutcome::Kind outcome, const ImportanceSpec& spec, const Experiment& experiment,
                           double seconds);

/// The events of `explain` about the tests of the claim as JSON Lines, each without its line break; see rivals_json.h.
/// What a test means is said in words by those who have them.

/// {"event":"claim","name":"shuffled_attention",...,"bearing":"mixed","sentence":"...","seconds":...}
/// In between the test's numbers, if it was made; "hindrance" after the bearing, if it is not applicable.
std::string testLine(const TestResult& result, const std::string& sentence);

/// {"event":"conclusion","bars":"golden","reliance":"cannot","reason":"uniform_attention","sentence":"..."}
/// "reason" is null if no test decides.
std::string conclusionLine(const Conclusion& conclusion, const std::string& sentence);

} // namespace core
