#pragma once

#include "core/data/feature_roles.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace ui {

struct Verdict;

/// Writes the attention chart with its sentence above, in the light theme, as the file's ending says:
/// .png (1600 x 900 pixels), .svg or .pdf (vectors). attention is (features).
/// Needs a QApplication (any platform, offscreen too) and its thread.
/// Throws std::runtime_error with the path and the reason.
void saveAttentionChart(const QString& path, const std::vector<double>& attention, const core::FeatureRoles& roles,
                        const Verdict& verdict);

} // namespace ui
