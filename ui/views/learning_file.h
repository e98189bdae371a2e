#pragma once

#include "core/training/experiment.h"
#include "core/training/history.h"
#include "ui/charts/picture_file.h"

#include <span>

namespace ui {

/// Writes the curves of loss and accuracy until the last of these moments, of which there is at least one, as
/// savePicture() does. The application must have the format's theme.
/// Throws std::runtime_error with the path and the reason.
void saveLearningChart(const QString& path, const core::Experiment& experiment, std::span<const core::Moment> moments,
                       const PictureFormat& format = {});

} // namespace ui
