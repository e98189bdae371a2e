#pragma once

#include "core/analysis/importance/compare_methods.h"

#include <cstdint>
#include <string>

namespace app {

/// A score in at most 7 characters: with four decimals, with fewer if it is large, as one digit with its exponent if
/// four decimals would show nothing of it, and "–" if it is no number. UTF-8.
std::string scoreText(double score);

/// Every rival's scores, a line a feature; '*' marks who is first in a column, and what is golden, a
/// duplicate or a decoy is named. Of more than 20 features, the 20 with the most attention, the golden ones and those
/// that somebody puts first.
/// Rivals that do not fit beside the others into `columns` of the terminal get a table below. UTF-8, ending in a line
/// break.
std::string importanceTable(const core::ImportanceReport& report, const core::FeatureRoles& roles, int columns);

/// Kendall's tau between each two rivals, as one half of a square. UTF-8, ending in a line break.
std::string kendallTable(const core::ImportanceReport& report);

} // namespace app
