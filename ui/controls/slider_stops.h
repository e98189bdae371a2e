#pragma once

#include "core/experiment/knobs.h"

#include <cstddef>
#include <vector>

namespace ui {

/// The stops of a knob's slider: round values, ascending.
struct SliderStops {
    std::vector<double> values;

    /// The stop nearest to a value, by ratio where stops are above 0. There must be one.
    [[nodiscard]] int indexOf(double value) const;
    [[nodiscard]] double valueAt(int index) const { return values[static_cast<std::size_t>(index)]; }
};

/// The stops of a knob's slider in an experiment; empty for a knob without a slider. Those of the golden feature end at
/// the number of features, and begin at 0 while there is none.
SliderStops sliderStops(const core::Knob& knob, const core::Experiment& experiment);

/// The value after this number of presses of an arrow key: through 1, 1.5, 2, 3, 5, 7, 10, ... or powers of two for
/// ratio scales, in even steps for others. Stays in the knob's range.
double steppedValue(const core::Knob& knob, double value, int steps);

} // namespace ui
