#pragma once

#include "core/experiment/experiment.h"

#include <QString>

namespace ui {

/// Returns the experiment on this table, with the batch size and the epochs that suit its rows. For other choices about
/// the table that it had already, values that the user has set stay.
core::Experiment onTable(const core::Experiment& experiment, const std::shared_ptr<const core::PreparedTable>& table);

/// Returns the experiment on generated data. Batch size and epochs that came with the table are reset; values that the
/// user has set stay.
core::Experiment onGeneratedData(const core::Experiment& experiment);

/// Returns the default settings on this table.
core::Experiment byDefaultOn(const std::shared_ptr<const core::PreparedTable>& table);

/// The settings that onTable() would keep although they are not the defaults: "Seed 3, Learning rate 0.03". Empty if
/// there are none.
QString keptSettingsText(const core::Experiment& experiment, const std::shared_ptr<const core::PreparedTable>& table);

} // namespace ui
