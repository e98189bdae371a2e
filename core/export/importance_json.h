#pragma once

#include "core/analysis/importance/compare_methods.h"
#include "core/experiment/reports.h"

#include <string>

namespace core {

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

} // namespace core
