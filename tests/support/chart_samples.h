#pragma once

#include "ui/charts/curve_points.h"
#include "ui/charts/pin_style.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QEvent>
#include <QObject>

#include <algorithm>
#include <cmath>
#include <vector>

/// Attention in which all features have an equal share but one.
inline std::vector<double> attentionOf(std::int64_t features, double golden, std::int64_t goldenFeature = 5)
{
    const auto others = static_cast<double>(std::max<std::int64_t>(features - 1, 1));
    std::vector<double> attention(static_cast<std::size_t>(features), (1.0 - golden) / others);
    attention[static_cast<std::size_t>(goldenFeature - 1)] = golden;
    return attention;
}

/// A loss that falls exponentially.
inline std::vector<ui::CurvePoint> fallingCurve(int points, double epochs, double speed = 8.0)
{
    std::vector<ui::CurvePoint> curve;
    for (int i = 0; i < points; ++i)
        curve.push_back({epochs * i / (points - 1), 0.7 * std::exp(-speed * i / points)});
    return curve;
}

/// The colour of a pinned run in the light theme.
inline QColor pinColour(std::size_t place)
{
    return ui::pinPen(place, ui::themeOf(ui::Scheme::Light), 1.0).color();
}

/// Counts how often a widget is painted.
class PaintCounter : public QObject {
public:
    int paints = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            ++paints;
        return QObject::eventFilter(watched, event);
    }
};
