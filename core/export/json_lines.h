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
/// Numbers read back to the same bits; nonfinite ones become null. The keys keep their order.
///
/// {"event":"start","experiment":{"samples":..., ...},"parameters":...,"train_samples":...,"test_samples":...}
/// The experiment has every knob under its name, with '_' for '-', in its own type. For a table in which a column is
/// several inputs, "columns" has the names of the columns, in the order of "column_attention" and of "column_scores".
std::string startLine(const Experiment& experiment);

/// {"event":"epoch","epoch":1,"loss":...,"accuracy":...,"test_loss":...,"test_accuracy":...,"attention":[...],
/// "seconds":...}, with "column_attention" after "attention" if a feature of the roles is several inputs.
std::string epochLine(const EpochReport& report, const FeatureRoles& columns = {});

/// {"event":"end","outcome":"completed","seconds":...}
std::string endLine(const TrainingOutcome& outcome);

/// {"event":"run","seed":0,"loss":...,"accuracy":...,"test_accuracy":...,"golden_attention":...,"attention":[...]}
/// The results of a diverged run are null. On a table, "leading_feature" replaces "golden_attention": the name of the
/// input with the most attention, or null. If a feature of the roles is several inputs, "leading_column" and
/// "column_attention" have the same by column.
std::string runLine(const EnsembleRun& run, const FeatureNames& names, const FeatureRoles& columns = {});

/// {"event":"end","runs":200}, with "outcome":"stopped" after a stop request. On a table also "feature_names", in the
/// order of "attention", and "columns", as in startLine().
std::string endLine(std::int64_t runs, bool stopped, const Experiment& experiment);

/// The events of `explain`; startLine() comes before them.
/// {"event":"rival","name":"permutation_accuracy","scores":[...],"std":[...],"seconds":...}
/// "std" only for repeated methods, "note" only if there is one, "column_scores" and "column_std" only if a column is
/// several inputs.
std::string methodLine(const ImportanceScores& scores);

/// {"event":"kendall","names":["attention",...],"tau":[[...],...]}, with "column_tau" as above.
std::string kendallLine(const ImportanceReport& report);

/// {"event":"end","outcome":"completed","rows":10000,"repeats":10,"seconds":...}: the requested rows and repeats, and
/// the seconds of the importance methods alone.
std::string explainEndLine(TrainingOutcome::Kind outcome, const ImportanceSpec& spec, const Experiment& experiment,
                           double seconds);

/// {"event":"claim","name":"shuffled_attention",...,"bearing":"mixed","sentence":"...","seconds":...}
/// The numbers of the test come after the name, if it was made; "hindrance" after the bearing, if it is not applicable.
/// The caller supplies the sentence.
std::string testLine(const TestResult& result, const std::string& sentence);

/// {"event":"conclusion","bars":"golden","reliance":"cannot","reason":"uniform_attention","sentence":"..."}
/// "reason" is null if no test decides.
std::string conclusionLine(const Conclusion& conclusion, const std::string& sentence);

} // namespace core
