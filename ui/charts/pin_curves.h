#pragma once

#include "ui/charts/curve_points.h"
#include "ui/charts/scale.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <limits>
#include <vector>

class QPainter;

namespace ui {

/// A curve of a pinned run.
struct PinnedCurve {
    std::size_t place = 0; ///< see pinName()
    QString label;         ///< what sets it apart from the run shown: "Learning rate 0.03"
    std::vector<CurvePoint> points;
};

/// The curves of pinned runs, as fine lines with a letter, behind those of the current run.
class PinCurves {
    Q_DECLARE_TR_FUNCTIONS(ui::CurveChart)

public:
    void set(std::vector<PinnedCurve> curves);
    /// The length of the longest curve in whole epochs; 0 without any.
    [[nodiscard]] int epochs() const { return m_epochs; }
    /// The least and the largest positive finite value: infinity and 0 without any.
    [[nodiscard]] double least() const { return m_minimum; }
    [[nodiscard]] double most() const { return m_maximum; }
    /// A line for each run, with its value there: "A, learning rate 0.003 → 0.03: 1.2e-5".
    [[nodiscard]] QString textAt(double epochs, const std::function<QString(double)>& valueText) const;

    /// The rectangle and the axes of the curves.
    struct Axes {
        const QRectF& plot;
        const Scale& scale;
        double epochs; ///< the length of the time axis

        [[nodiscard]] QPointF at(const QPointF& point) const
        {
            return {plot.left() + point.x() * plot.width(), plot.bottom() - point.y() * plot.height()};
        }
    };
    void paintLines(QPainter& painter, const Theme& theme, const Axes& axes, double width) const;
    /// The place of each letter, on the end of its curve's line, in the order of the curves; empty where it is not
    /// drawn.
    [[nodiscard]] std::vector<QRectF> letterPlaces(const Axes& axes, const QFont& font) const;
    /// Their points, for what must not cover them.
    [[nodiscard]] const std::vector<PinnedCurve>& curves() const { return m_curves; }
    /// Call it after painting the other curves, so that they do not cover the letters.
    void paintLetters(QPainter& painter, const Theme& theme, const Axes& axes, const QFont& font) const;

    /// The lines of a curve as they are drawn, in the unit square.
    [[nodiscard]] static std::vector<QList<QPointF>> segmentsOf(const PinnedCurve& curve, const Axes& axes);

private:
    std::vector<PinnedCurve> m_curves;
    int m_epochs = 0;
    double m_minimum = std::numeric_limits<double>::infinity();
    double m_maximum = 0.0;
};

} // namespace ui
