#pragma once

#include "core/experiment/knobs.h"

#include <cstddef>
#include <vector>

namespace ui {

/// The values that a knob's slider stops at, ascending: round ones, spread as the knob's scale says.
struct SliderStops {
    std::vector<double> values;

    /// The stop nearest to a value, by ratio where stops are above 0. There must be one.
    [[nodiscard]] int indexOf(double value) const;
    [[nodiscard]] double valueAt(int index) const { return values[static_cast<std::size_t>(index)]; }
};

/// For this knob beside the others: the golden feature's ends at the number of features, and begins with 0 while there
/// is none. Empty for knobs of which no slider would make sense.
SliderStops sliderStops(const core::Knob& knob, const core::Experiment& experiment);

/// Where an arrow key takes a value: through 1, 1.5, 2, 3, 5, 7, 10, ... or powers of two where only the ratio
/// matters, by 1 or 1 % elsewhere. Never leaves the knob's range.
double steppedValue(const core::Knob& knob, double value, int steps);

} // namespace ui
