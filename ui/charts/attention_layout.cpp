#include "ui/charts/attention_layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ui {

namespace {

constexpr double kValueGap = 3.0; ///< between a bar and its value
constexpr double kOverhang = 6.0; ///< of a value over the plot's left edge, short of the axis's numbers
constexpr double kMinPitchForGaps = 3.0;
constexpr double kMinOutlineWidth = 3.0; ///< of a bar that must be seen

/// The highest bar under this stretch of the axis.
double highestUnder(const AttentionLayout& layout, std::span<const double> fractions, double left, double right)
{
    const auto last = static_cast<double>(fractions.size() - 1);
    const double half = AttentionLayout::kBarShare / 2.0;
    const auto indexOf = [&](double x, double offset) {
        return (x - layout.plot.left()) / layout.pitch() - 0.5 + offset;
    };
    const auto from = static_cast<std::size_t>(std::clamp(std::ceil(indexOf(left, -half)), 0.0, last));
    const auto to = static_cast<std::size_t>(std::clamp(std::floor(indexOf(right, half)), 0.0, last));
    double highest = 0.0;
    for (std::size_t i = from; i <= to; ++i)
        highest = std::max(highest, fractions[i]);
    return highest;
}

} // namespace

AttentionLayout::AttentionLayout(const QSizeF& size, const AttentionMargins& margins, std::size_t featureCount)
    : plot(margins.left, margins.top, std::max(1.0, size.width() - margins.left - margins.right),
           std::max(1.0, size.height() - margins.top - margins.bottom)),
      features(std::max<std::size_t>(featureCount, 1))
{
}

QRectF AttentionLayout::barOf(std::int64_t feature, double fraction) const
{
    const double width = pitch() * kBarShare;
    return {centreOf(feature) - width / 2.0, yOf(fraction), width, fraction * plot.height()};
}

std::optional<std::int64_t> AttentionLayout::featureAt(const QPointF& point) const
{
    if (point.x() < plot.left() || point.x() >= plot.right() || point.y() < plot.top() - 1.0)
        return std::nullopt;
    return static_cast<std::int64_t>((point.x() - plot.left()) / pitch()) + 1;
}

void placeValueLabels(const AttentionLayout& layout, std::span<const double> fractions, double drawingWidth,
                      std::vector<ValueLabel>& labels)
{
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        const double own = fractions[static_cast<std::size_t>(label->feature - 1)];
        QRectF& rect = label->rect;
        const double minLeft = layout.plot.left() - kOverhang;
        const double maxLeft = std::max(minLeft, drawingWidth - rect.width());
        rect.moveLeft(std::clamp(layout.centreOf(label->feature) - rect.width() / 2.0, minLeft, maxLeft));
        const double highest = std::max(own, highestUnder(layout, fractions, rect.left(), rect.right()));
        rect.moveBottom(layout.yOf(highest) - kValueGap);
        label->lifted = highest > own;
        for (auto earlier = labels.begin(); earlier != label; ++earlier) {
            if (!earlier->rect.intersects(rect))
                continue;
            if (earlier->rect.top() >= rect.height())
                rect.moveBottom(earlier->rect.top());
            else // no room above
                rect.moveLeft(earlier->rect.right() + rect.width() <= drawingWidth
                                  ? earlier->rect.right()
                                  : earlier->rect.left() - rect.width());
            label->lifted = true;
        }
        rect.moveTop(std::max(rect.top(), 0.0));
    }
}

std::vector<QPointF> silhouette(std::span<const double> fractions, const core::FeatureRoles& roles, double width)
{
    const double pitch = width / static_cast<double>(fractions.size());
    const auto heightOf = [&](std::size_t i) {
        return roles.carriesLabel(static_cast<std::int64_t>(i) + 1) ? 0.0 : fractions[i];
    };
    std::vector<QPointF> edge;
    if (pitch >= kMinPitchForGaps) {
        const double gap = (1.0 - AttentionLayout::kBarShare) / 2.0;
        for (std::size_t i = 0; i < fractions.size(); ++i) {
            const auto left = static_cast<double>(i);
            const double height = heightOf(i);
            edge.insert(edge.end(),
                        {{left + gap, 0.0}, {left + gap, height}, {left + 1.0 - gap, height}, {left + 1.0 - gap, 0.0}});
        }
        return edge;
    }
    const auto columns = std::min(fractions.size(), static_cast<std::size_t>(std::max(1.0, std::floor(width))));
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t from = column * fractions.size() / columns;
        const std::size_t to = (column + 1) * fractions.size() / columns;
        double height = 0.0;
        for (std::size_t i = from; i < to; ++i)
            height = std::max(height, heightOf(i));
        edge.insert(edge.end(), {{static_cast<double>(from), height}, {static_cast<double>(to), height}});
    }
    return edge;
}

std::vector<QPointF> outlineOf(std::span<const std::int64_t> features, std::span<const double> fractions, double width)
{
    const auto count = static_cast<double>(fractions.size());
    const double barWidth = std::min(std::max(AttentionLayout::kBarShare, kMinOutlineWidth * count / width), count);
    std::vector<double> lefts;
    std::vector<double> rights;
    for (const std::int64_t feature : features) {
        const double centre = static_cast<double>(feature) - 0.5;
        lefts.push_back(std::clamp(centre - barWidth / 2.0, 0.0, count - barWidth));
        rights.push_back(lefts.back() + barWidth);
    }
    std::vector<double> ends; // between two neighbours the outline is level
    std::ranges::merge(lefts, rights, std::back_inserter(ends));
    std::vector<QPointF> edge;
    std::size_t first = 0; // of the bars that reach beyond this end
    for (std::size_t end = 1; end < ends.size(); ++end) {
        const double from = ends[end - 1];
        while (first < rights.size() && rights[first] <= from)
            ++first; // past the last where several bars end at the right edge
        double height = 0.0;
        for (std::size_t bar = first; bar < lefts.size() && lefts[bar] <= from; ++bar)
            height = std::max(height, fractions[static_cast<std::size_t>(features[bar] - 1)]);
        if (from < ends[end])
            edge.insert(edge.end(), {{from, height}, {ends[end], height}});
    }
    return edge;
}

} // namespace ui
