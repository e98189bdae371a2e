#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "ui/pictures/picture_file.h"

#include <span>
#include <string>

class QPainter;

namespace ui {

class CurvesView;

/// Writes the curves of loss and accuracy until the last of these moments, of which there is at least one, as
/// savePicture() does; the picture carries the run, unless that is empty.
/// Throws std::runtime_error with the path and the reason.
void saveLearningChart(const QString& path, const core::Experiment& experiment,
                       std::span<const core::Snapshot> snapshots, const PictureFormat& format = {},
                       const std::string& run = {});

/// Paints what a view of the curves shows on a page, with its question and the moment above.
void paintLearningPage(QPainter& painter, const QSizeF& page, const Theme& theme, CurvesView& view);

} // namespace ui
