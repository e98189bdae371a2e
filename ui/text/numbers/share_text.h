#pragma once

#include <QString>

#include <cstdint>

/// One rule for all of them: a share that is neither 0 nor 1 does not read as 0 or 1.
namespace ui {

/// A share with three decimals, so that it keeps its width while it changes: "0.573"; "less than 0.001" or "more than
/// 0.999" where it would round to 0 or 1.
QString shareText(double share);

/// A share with three significant digits: "0.0213", "4.57e−5"; with more of them close to 1: "0.99996".
QString exactShareText(double share);

/// A share or a probability for cells and labels, where there is no room for words: "0.5730"; "< 0.0001" or "> 0.9999"
/// where it would round to 0 or 1.
QString fractionText(double fraction, int decimals = 4);

/// The share of each feature in uniform attention: "1/20 = 0.05", "1/3 ≈ 0.333".
QString uniformText(std::int64_t features);

/// A ratio: "1.3", "24", "more than 1,000".
QString ratioText(double ratio);

} // namespace ui
