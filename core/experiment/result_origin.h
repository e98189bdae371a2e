#pragma once

#include "core/experiment/experiment.h"

namespace core {

/// How a result stands to an experiment that is shown beside it.
enum class ResultOrigin {
    Same,          ///< made with the same data and settings
    OtherSettings, ///< made with other settings, for generated data also other ones about the data
    OtherData      ///< made on another table, with other choices about it, or on generated data beside a table
};

/// Returns whether both learn from the same table with the same choices, or both from generated data. A table that was
/// read twice is the same: its bytes and the choices count, not its place in memory.
bool haveSameSource(const Experiment& one, const Experiment& other);

/// The one comparison of a result with what is shown: every view, pin, report and export asks it.
ResultOrigin originOf(const Experiment& made, const Experiment& shown);

} // namespace core
