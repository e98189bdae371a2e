#pragma once

#include "ui/charts/curve_points.h"
#include "ui/charts/pin_curves.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace ui {

/// A value across the whole run, such as the accuracy of one answer for all rows.
struct CurveLevel {
    double value = 0.0;
    QString label; ///< beside its line: "always no: 0.975"
    QString text;  ///< the same as a sentence

    bool operator==(const CurveLevel&) const = default;
};

/// A point of the test's curve, such as its lowest.
struct CurveMoment {
    double epochs = 0.0; ///< since the start of the run
    double value = 0.0;
    QString label; ///< beside it: "lowest: epoch 37"
    QString text;  ///< see lowestText()

    bool operator==(const CurveMoment&) const = default;
};

/// The height of a level's line.
double levelHeight(const CurveLevel& level, const PinCurves::Axes& axes);
/// The middle of a moment's mark.
QPointF placeOfMoment(const CurveMoment& moment, const PinCurves::Axes& axes);
/// The rectangle of a moment's mark, which no label must cover.
QRectF markOfMoment(const CurveMoment& moment, const PinCurves::Axes& axes, const QFont& font);

/// Place the label of a level above or below its line, and that of a moment beside its mark, where they cover none of
/// the other texts and as little of the curves as possible. An empty rectangle: there is no room for it.
QRectF levelLabelPlace(const CurveLevel& level, const PinCurves::Axes& axes, const QFont& font,
                       const std::vector<QRectF>& texts, const std::vector<const std::vector<CurvePoint>*>& curves);
QRectF momentLabelPlace(const CurveMoment& moment, const PinCurves::Axes& axes, const QFont& font,
                        const std::vector<QRectF>& texts, const std::vector<const std::vector<CurvePoint>*>& curves);

/// Paints a thin dashed line across the plot.
void paintLevel(QPainter& painter, const Theme& theme, const CurveLevel& level, const PinCurves::Axes& axes,
                double width);
/// Paints a diamond on the curve.
void paintMoment(QPainter& painter, const Theme& theme, const CurveMoment& moment, const PinCurves::Axes& axes,
                 const QFont& font);

} // namespace ui
