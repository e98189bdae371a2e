#pragma once

#include "ui/views/seeds/seeds_scene.h"

class QPainter;

namespace ui {

/// Above the plot: what its height is at the left, what its marks are at the right, as many as there is room for.
/// Needs a completed run.
void paintSeedsHead(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);

} // namespace ui
