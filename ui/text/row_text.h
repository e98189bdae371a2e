#pragma once

#include "core/analysis/test_rows.h"

#include <QString>

#include <cstdint>

namespace ui {

/// "Row 17: label 0, probability of label 1: 0.0002, right.", "Row 17: Adelie, probability of Adelie: 0.9998, right."
QString rowSentence(const core::TestRows& rows, std::int64_t row);
/// The longest rowSentence() of such data.
QString longestRowSentence(const core::FeatureNames& names);

/// The attention of the feature of interest in this row: "Feature 5, the golden one, has 0.612 of its attention; the
/// mean of all rows is 0.573." For data from a table it is the leading feature.
QString rowFinding(const core::TestRows& rows, std::int64_t row);
QString rowFinding(const core::FeatureRoles& roles, std::int64_t feature, double share, double mean);

/// "4,987 of 10,000 rows, 3 wrong".
QString rowCountText(const core::TestRows& rows, std::int64_t shown);

} // namespace ui
