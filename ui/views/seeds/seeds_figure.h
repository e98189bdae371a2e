#pragma once

#include "ui/views/seeds/seeds_layout.h"
#include "ui/views/seeds/seeds_marks.h"

#include <QCoreApplication>

class QPainter;

namespace ui {

/// Draws many runs: every run a dot, a box for each feature, one column wide.
class SeedsFigure {
    Q_DECLARE_TR_FUNCTIONS(ui::SeedsPlot)

public:
    void paint(QPainter& painter, const SeedsScene& scene, const QSizeF& size);
    /// Call it when the runs are not the former ones and more.
    void forgetDots() { m_dots.forget(); }

private:
    static void paintEmpty(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);
    static void paintGrid(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);
    static void paintUniform(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);
    static void paintFeatureNumbers(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);
    static void paintWideLabels(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);
    static void paintRings(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);

    SeedsDots m_dots;
};

} // namespace ui
