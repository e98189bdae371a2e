#pragma once

#include "core/analysis/faithfulness/test_verdict.h"
#include "core/analysis/importance/compare_methods.h"

#include <cstdint>
#include <string>

namespace app {

/// A score in at most 7 characters: with four decimals, with fewer if it is large, as one digit with its exponent if
/// four decimals would show nothing of it, and "–" if it is no number. UTF-8.
std::string scoreText(double score);

/// The scores of all methods, a line for each feature; '*' marks the first of a column, and golden features, duplicates
/// and decoys are named. Of more than 20 features, the 20 with the most attention, the golden ones and those that a
/// method puts first.
/// Methods that do not fit beside the others into `columns` of the terminal get a table below. UTF-8, ending in a line
/// break.
std::string importanceTable(const core::ImportanceReport& report, const core::FeatureRoles& roles, int columns);

/// Kendall's tau between each two methods, as one half of a square. UTF-8, ending in a line break.
std::string kendallTable(const core::ImportanceReport& report);

/// A faithfulness test on a page of so many columns: its number and name, its method, a small table of its numbers, its
/// sentence, its source. UTF-8, ending in a line break.
std::string testBlock(const core::TestResult& result, int columns);

} // namespace app
