#pragma once

#include "core/experiment/experiment.h"

namespace ui {

/// The experiment on this table as a person should meet it: with the batch size and the epochs that suit its rows. With
/// further choices about the table that it had already, those that a person has set stay.
core::Experiment onTable(const core::Experiment& experiment, const std::shared_ptr<const core::PreparedTable>& table);

/// The experiment on drawn data. Batch size and epochs that came with the table go with it; what a person has set
/// stays.
core::Experiment onDrawnData(const core::Experiment& experiment);

} // namespace ui
