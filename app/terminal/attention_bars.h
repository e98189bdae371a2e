#pragma once

#include "core/data/feature_roles.h"

#include <cstddef>
#include <span>
#include <string>

namespace app {

/// Longest name in a line of the terminal, in letters; longer ones are cut.
inline constexpr std::ptrdiff_t kLongestName = 28;

/// " golden", " duplicate" or " decoy"; empty for noise.
std::string roleSuffix(core::FeatureRole role);

/// A mean attention vector (features) as a bar chart in text, one line per feature, with golden features, duplicates
/// and decoys named and the uniform share marked. Of more than 20 features, the 20 with the most attention and the
/// golden ones. columns: the width of the terminal. UTF-8, ending in a line break.
std::string attentionBars(std::span<const double> attention, const core::FeatureRoles& roles, int columns);

} // namespace app
