#pragma once

#include "core/analysis/importance/compare_methods.h"
#include "core/experiment/experiment.h"

#include <QString>

namespace ui {

class ImportanceJob;

/// The sentence that a network of this experiment is too large for the methods; empty if it is not.
QString largeNetworkText(const core::Experiment& experiment);

/// The text in place of the results while this run has none: the reason, and what has to happen.
QString importanceHint(const ImportanceJob& asker, const core::Experiment& experiment);

/// The state of the comparison: the share that is done, or the basis of the results. `seconds` is the time that the
/// report took; it may be null unless all methods are done. `takesLong`: the progress is worth showing.
QString importanceStatus(const ImportanceJob& asker, const core::ImportanceReport* report, double seconds,
                         bool takesLong);

} // namespace ui
