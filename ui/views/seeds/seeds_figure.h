#pragma once

#include "ui/views/seeds/seeds_marks.h"
#include "ui/views/seeds/seeds_scene.h"

#include <QCoreApplication>

class QPainter;

namespace ui {

/// The drawing of many runs: every run a dot, a box for each feature, one of them large.
class SeedsFigure {
    Q_DECLARE_TR_FUNCTIONS(ui::SeedsPlot)

public:
    void paint(QPainter& painter, const SeedsScene& scene, const QSizeF& size);
    /// The runs are no longer the ones before with more of them.
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
