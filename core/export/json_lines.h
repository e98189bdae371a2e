#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/analysis/test_loss_trend.h"
#include "core/data/class_counts.h"
#include "core/data/feature_roles.h"
#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"
#include "core/training/ensemble.h"

#include <cstdint>
#include <optional>
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

/// What is known of a run at its end beside the outcome.
struct EndFacts {
    std::optional<ClassCounts> classes = std::nullopt;   ///< nothing: it was stopped before its data were complete
    std::optional<LowestTestLoss> lowest = std::nullopt; ///< nothing: no epoch is complete
};

/// {"event":"end","outcome":"completed","seconds":...,"majority_share":0.5034,"lowest_test_loss":...,
/// "lowest_test_loss_epoch":5}
/// "majority_share" is the accuracy on the test rows of always answering with the larger class. Unknown facts are null.
std::string endLine(const TrainingOutcome& outcome, const EndFacts& facts);

/// {"event":"run","seed":0,"loss":...,"accuracy":...,"test_accuracy":...,"majority_share":...,"golden_attention":...,
/// "attention":[...]}
/// The results of a diverged run are null; "majority_share" is of the run's own split. On a table, "leading_feature"
/// replaces "golden_attention": the name of the input with the most attention, or null. If a feature of the roles is
/// several inputs, "leading_column" and "column_attention" have the same by column.
std::string runLine(const EnsembleRun& run, const FeatureNames& names, const FeatureRoles& columns = {});

/// {"event":"end","runs":200,"majority_share":0.5021}, with "outcome":"stopped" after a stop request. On a table also
/// "feature_names", in the order of "attention", and "columns", as in startLine(). "majority_share" is the mean over
/// the runs; null without any.
std::string endLine(std::int64_t runs, bool stopped, const Experiment& experiment, std::optional<double> majorityShare);

/// The events of `explain`; startLine() comes before them.
/// {"event":"rival","name":"permutation_accuracy","scores":[...],"std":[...],"seconds":...}
/// "std" only for repeated methods, "note" only if there is one, "column_scores" and "column_std" only if a column is
/// several inputs.
std::string methodLine(const ImportanceScores& scores);

/// {"event":"kendall","names":["attention",...],"tau":[[...],...]}, with "column_tau" as above.
std::string kendallLine(const ImportanceReport& report);

/// {"event":"end","outcome":"completed","rows":10000,"repeats":10,"seconds":...,"majority_share":...}: the requested
/// rows and repeats, and the seconds of the importance methods alone.
std::string explainEndLine(TrainingOutcome::Kind outcome, const ImportanceSpec& spec, const Experiment& experiment,
                           double seconds, const std::optional<ClassCounts>& classes);

/// {"event":"claim","name":"shuffled_attention",...,"bearing":"mixed","sentence":"...","seconds":...}
/// The numbers of the test come after the name, if it was made; "hindrance" after the bearing, if it is not applicable.
/// The caller supplies the sentence.
std::string testLine(const TestResult& result, const std::string& sentence);

/// {"event":"conclusion","bars":"golden","reliance":"cannot","reason":"uniform_attention","sentence":"..."}
/// "reason" is null if no test decides.
std::string conclusionLine(const Conclusion& conclusion, const std::string& sentence);

} // namespace core
