#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace app {

/// A mean attention vector (features) as a bar chart in text, one line per feature, the golden one (1-based) named and
/// the uniform share marked. Of more than 20 features, the 20 with the most attention and the golden one.
/// columns: the width of the terminal. UTF-8, ending in a line break.
std::string attentionBars(std::span<const double> attention, std::int64_t golden, int columns);

} // namespace app
