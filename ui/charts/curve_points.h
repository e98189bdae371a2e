#pragma once

#include "ui/charts/scale.h"

#include <QList>
#include <QPointF>

#include <optional>
#include <vector>

namespace ui {

/// One value of a curve.
struct CurvePoint {
    double epochs = 0.0; ///< since the start of the run: 0.5 is the middle of the first one
    double value = 0.0;  ///< NaN leaves a gap
    /// Whether it was measured on other rows than the points around it. It has a tip, but is not on the line, which
    /// would jump there.
    bool isApart = false;

    bool operator==(const CurvePoint&) const = default;
};

/// Maps a curve to the unit square, broken where values are missing: x as a share of all epochs, y by the scale. Of the
/// points in one of the drawing's columns only the lowest and the highest remain. points ascend in epochs.
std::vector<QList<QPointF>> curveSegments(const std::vector<CurvePoint>& points, const Scale& scale, double epochs,
                                          int columns);

/// The height of a curve's drawn line at a share of all epochs, between two of its points as the line runs there;
/// nothing before, after or in a gap of it. segments: see curveSegments().
std::optional<double> heightOfLine(const std::vector<QList<QPointF>>& segments, double x);

/// The value of the last point at or before this time; NaN if there is none.
double valueAt(const std::vector<CurvePoint>& points, double epochs);

} // namespace ui
