#pragma once

#include "ui/views/seeds/seeds_layout.h"

#include <QCoreApplication>
#include <QPixmap>

class QPainter;

namespace ui {

/// The dots of the runs, kept as a picture to which a new run adds its own.
class SeedsDots {
public:
    void paint(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);
    /// To be called when the runs are not the former ones and more.
    void forget() { m_drawn = 0; }

private:
    /// The state besides the runs that the picture depends on.
    struct Look {
        QSize pixels;
        QRectF plot;
        std::int64_t wide = 1;
        double axisMaximum = 0.0;
        double radius = 0.0;
        bool othersHaveDots = false;
        Scheme scheme = Scheme::Light;

        bool operator==(const Look&) const = default;
    };

    QPixmap m_picture;
    Look m_look;
    std::size_t m_drawn = 0; ///< runs in the picture
};

/// The colours of a feature's marks: areas, lines, and emphasised lines.
struct FeatureColours {
    QColor fill;
    QColor line;
    QColor strong;
};

FeatureColours featureColours(const Theme& theme, bool isGolden);

/// Paints one dot of the wide column: full, or a ring. See seedsDotWords() for their meaning.
void paintRunDot(QPainter& painter, const Theme& theme, const FeatureColours& colours, const QPointF& centre,
                 double radius, bool isFull);

/// Paints the middle half of the runs as a box with the median as a line, for each column that has dots.
void paintBoxes(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);

/// Paints the other features where there is no room for dots: 9 of 10 runs as a band, the medians as a line; golden
/// ones stand out.
void paintBand(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame);

/// Draws many runs: every run a dot, a box for each feature, one column wide.
class SeedsFigure {
    Q_DECLARE_TR_FUNCTIONS(ui::SeedsPlot)

public:
    void paint(QPainter& painter, const SeedsScene& scene, const QSizeF& size);
    /// To be called when the runs are not the former ones and more.
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
