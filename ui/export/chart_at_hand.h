#pragma once

#include "core/export/number_table.h"

#include <QString>

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace ui {

class FaithfulnessJob;
class SeedsJob;
class TrainingController;

/// Where a window's numbers come from.
struct NumberSources {
    const TrainingController& run;
    const SeedsJob& seeds;
    const FaithfulnessJob& tests;
};

/// A chart of the window, and the way to its numbers.
struct ChartNumbers {
    QString key;         ///< for programs, and for a file's usual name: "rows"
    QString name;        ///< in a list
    QString description; ///< what a row is, and what there is in it
    QString skipReason;  ///< why there are no numbers, and what would make some; empty if there are
    QString view;        ///< object name of the widget that shows the chart
    core::Experiment experiment;
    /// Makes the table on whichever thread, with copies of what it needs. May work for seconds; nothing after a stop
    /// request. Throws NotEnoughMemory.
    std::function<std::optional<core::NumberTable>(const std::stop_token& stop)> make;
};

/// All charts, in the order in which a person should meet them; those of one moment at this one of the run's, an index.
/// On the GUI thread.
std::vector<ChartNumbers> chartNumbers(const NumberSources& sources, std::size_t snapshot);

} // namespace ui
