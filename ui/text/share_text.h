#pragma once

#include <QString>

#include <cstdint>

namespace ui {

/// A share of the attention with three decimals, so that it keeps its width while it changes: "0.573".
/// What would round to nothing or to everything says so: "below 0.001", "above 0.999".
QString shareText(double share);

/// A share as a reader of one bar wants it, with three significant digits: "0.0213".
QString exactShareText(double share);

/// The attention that every feature would get if none were preferred: "1/20 = 0.05", "1/3 ≈ 0.333".
QString uniformText(std::int64_t features);

/// How many times something is something else: "1.3", "24", "more than 1,000".
QString ratioText(double ratio);

} // namespace ui
