#pragma once

#include "core/experiment/learning_rates.h"
#include "ui/charts/curve_points.h"
#include "ui/charts/pin_curves.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <span>
#include <vector>

class QPainter;

namespace ui {

/// A moment on the time axis of curves from which the run went on with another learning rate.
struct BranchMark {
    double epochs = 0.0; ///< since the start of the run
    QString label;       ///< see branchLabel()
    QString text;        ///< see branchText()

    bool operator==(const BranchMark&) const = default;
};

/// The marks of a run's branches.
std::vector<BranchMark> branchMarks(std::span<const core::BranchPoint> branches, std::int64_t batchesPerEpoch);

/// Places the labels of marks beside their lines, where they cover neither each other nor the other texts, and as
/// little of the curves as possible. An empty rectangle: there is no room for it.
std::vector<QRectF> branchLabelPlaces(const std::vector<BranchMark>& marks, const PinCurves::Axes& axes,
                                      const QFont& font, const std::vector<QRectF>& texts,
                                      const std::vector<const std::vector<CurvePoint>*>& curves);

/// Paints a dashed vertical line for each mark.
void paintBranchLines(QPainter& painter, const Theme& theme, const std::vector<BranchMark>& marks,
                      const PinCurves::Axes& axes, double width);

/// Paints the labels at their places.
void paintBranchLabels(QPainter& painter, const Theme& theme, const std::vector<BranchMark>& marks,
                       const std::vector<QRectF>& places, const QFont& font);

} // namespace ui
