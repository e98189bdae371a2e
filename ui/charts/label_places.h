#pragma once

#include "ui/charts/curve_points.h"
#include "ui/charts/pin_curves.h"

#include <QRectF>

#include <vector>

namespace ui {

/// Returns the first of the candidates that covers none of the taken places and as little of the curves as any; an
/// empty rectangle if each covers a taken one.
QRectF leastCovering(const std::vector<QRectF>& candidates, const std::vector<QRectF>& taken,
                     const std::vector<const std::vector<CurvePoint>*>& curves, const PinCurves::Axes& axes);

} // namespace ui
