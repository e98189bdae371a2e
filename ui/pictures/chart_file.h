#pragma once

#include "core/data/feature_roles.h"
#include "ui/pictures/picture_file.h"

#include <QString>

#include <string>
#include <vector>

namespace ui {

struct Verdict;

/// Writes the attention chart with its sentence above, as savePicture() does; it carries the run, unless that is empty.
/// attention is (features).
/// Needs a QApplication (any platform, offscreen too) and its thread.
/// Throws std::runtime_error with the path and the reason.
void saveAttentionChart(const QString& path, const std::vector<double>& attention, const core::FeatureRoles& roles,
                        const Verdict& verdict, const PictureFormat& format = {}, const std::string& run = {});

} // namespace ui
