#pragma once

#include <QString>

#include <cstdint>

namespace ui {

/// A share with three decimals, so that it keeps its width while it changes: "0.573"; "below 0.001" or "above 0.999"
/// where it would round to 0 or 1.
QString shareText(double share);

/// A share with three significant digits: "0.0213".
QString exactShareText(double share);

/// The share of each feature in uniform attention: "1/20 = 0.05", "1/3 ≈ 0.333".
QString uniformText(std::int64_t features);

/// A ratio: "1.3", "24", "more than 1,000".
QString ratioText(double ratio);

} // namespace ui
