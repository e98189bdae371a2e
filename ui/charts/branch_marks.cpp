#include "ui/charts/branch_marks.h"

#include "ui/charts/label_places.h"
#include "ui/text/branch_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

/// Between a line and its label.
constexpr double kBranchGap = 4.0;

double branchX(const BranchMark& mark, const PinCurves::Axes& axes)
{
    return crisp(axes.at({std::clamp(mark.epochs / axes.epochs, 0.0, 1.0), 0.0}).x());
}

/// The places for a label of this size: from the top to the bottom, at the right of the line before at its left.
std::vector<QRectF> candidatesFor(double x, const QSizeF& size, const QRectF& plot)
{
    std::vector<QRectF> places;
    for (const double left : {x + kBranchGap, x - kBranchGap - size.width()})
        if (left >= plot.left() && left + size.width() <= plot.right())
            for (double top = plot.top(); top + size.height() <= plot.bottom(); top += size.height() / 2.0)
                places.emplace_back(QPointF(left, top), size);
    return places;
}

} // namespace

std::vector<BranchMark> branchMarks(std::span<const core::BranchPoint> branches, std::int64_t batchesPerEpoch)
{
    std::vector<BranchMark> marks;
    for (const core::BranchPoint& branch : branches)
        marks.push_back(
            {core::epochsUntil(branch.epoch, branch.batch, batchesPerEpoch), branchLabel(branch), branchText(branch)});
    return marks;
}

std::vector<QRectF> branchLabelPlaces(const std::vector<BranchMark>& marks, const PinCurves::Axes& axes,
                                      const QFont& font, const std::vector<QRectF>& texts,
                                      const std::vector<const std::vector<CurvePoint>*>& curves)
{
    const QFontMetricsF metrics(font);
    std::vector<QRectF> taken = texts;
    for (const BranchMark& mark : marks) // no line of another branch through a label
        taken.emplace_back(branchX(mark, axes) - 1.0, axes.plot.top(), 2.0, axes.plot.height());
    std::vector<QRectF> places;
    for (const BranchMark& mark : marks) {
        const QRectF best = leastCovering(
            candidatesFor(branchX(mark, axes), {metrics.horizontalAdvance(mark.label), metrics.height()}, axes.plot),
            taken, curves, axes);
        if (!best.isEmpty())
            taken.push_back(best);
        places.push_back(best);
    }
    return places;
}

void paintBranchLines(QPainter& painter, const Theme& theme, const std::vector<BranchMark>& marks,
                      const PinCurves::Axes& axes, double width)
{
    painter.setPen(QPen(theme.text, width, Qt::DashLine, Qt::FlatCap)); // the moment shown has a solid line
    for (const BranchMark& mark : marks) {
        const double x = branchX(mark, axes);
        painter.drawLine(QPointF(x, axes.plot.top()), QPointF(x, axes.plot.bottom()));
    }
}

void paintBranchLabels(QPainter& painter, const Theme& theme, const std::vector<BranchMark>& marks,
                       const std::vector<QRectF>& places, const QFont& font)
{
    painter.setFont(font);
    painter.setPen(theme.text);
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (!places[i].isEmpty())
            painter.drawText(places[i], Qt::AlignCenter | Qt::TextDontClip, marks[i].label);
}

} // namespace ui
