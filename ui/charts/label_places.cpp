#include "ui/charts/label_places.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui {

namespace {

/// Returns how many of a few columns of the rectangle the curve passes.
int columnsCrossed(const QRectF& place, const std::vector<CurvePoint>& curve, const PinCurves::Axes& axes)
{
    constexpr int kColumns = 12;
    int crossed = 0;
    std::optional<double> before;
    for (int column = 0; column <= kColumns; ++column) {
        const double x = place.left() + place.width() * column / kColumns;
        const double epochs = (x - axes.plot.left()) / axes.plot.width() * axes.epochs;
        if (curve.empty() || epochs > curve.back().epochs)
            break;
        const double height = axes.scale.positionOf(valueAt(curve, epochs));
        if (std::isnan(height)) {
            before.reset();
            continue;
        }
        const double y = axes.at({0.0, height}).y();
        const double from = before.value_or(y);
        if (std::max(y, from) >= place.top() && std::min(y, from) <= place.bottom())
            ++crossed;
        before = y;
    }
    return crossed;
}

} // namespace

QRectF leastCovering(const std::vector<QRectF>& candidates, const std::vector<QRectF>& taken,
                     const std::vector<const std::vector<CurvePoint>*>& curves, const PinCurves::Axes& axes)
{
    QRectF best;
    int fewest = 0;
    for (const QRectF& place : candidates) {
        if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(place); }))
            continue;
        int crossed = 0;
        for (const auto* curve : curves)
            crossed += columnsCrossed(place, *curve, axes);
        if (best.isEmpty() || crossed < fewest) {
            best = place;
            fewest = crossed;
        }
    }
    return best;
}

} // namespace ui
