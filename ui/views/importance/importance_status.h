#pragma once

#include "core/analysis/importance/compare_methods.h"
#include "core/experiment/experiment.h"

#include <QString>

namespace ui {

class ImportanceJob;

/// That a network of this experiment is too large to be looked into; empty if it is not.
QString largeNetworkText(const core::Experiment& experiment);

/// What stands in place of the rivals' answers while there are none, of this run: why, and what has to come.
QString importanceHint(const ImportanceJob& asker, const core::Experiment& experiment);

/// How the comparison stands: what share of it is done, or on what the answers rest. `seconds` is what the report took;
/// it may be null unless all rivals have answered. `takesLong`: a person may want to know how long.
QString importanceStatus(const ImportanceJob& asker, const core::ImportanceReport* report, double seconds,
                         bool takesLong);

} // namespace ui
