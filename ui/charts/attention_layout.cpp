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

/// The most that a label is lifted, in its heights.
constexpr double kMaxLift = 2.5;
/// The most that a label above its bar is aside of the bar's middle, in its widths.
constexpr double kSmallAside = 0.25;
/// Between a bar and a label beside it at most: room for the outlines around the bar.
constexpr double kMaxBeside = 14.0;
constexpr double kPlaceStep = 1.0;

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

/// The search for the place of one label.
class LabelSearch {
public:
    LabelSearch(const AttentionLayout& layout, const ValueObstacles& obstacles, std::span<const ValueLabel> earlier)
        : m_layout(layout), m_obstacles(obstacles), m_earlier(earlier)
    {
    }

    void place(ValueLabel& label, double end)
    {
        m_size = label.rect.size();
        m_centre = m_layout.centreOf(label.feature);
        m_end = m_layout.yOf(end);
        keepMarksAround();
        label.lifted = false;
        const double above = m_end - kValueGap - m_size.height() / 2.0;
        const double beside = m_layout.pitch() * AttentionLayout::kBarShare / 2.0 + m_size.width() / 2.0;
        if (aside(0.0, kSmallAside * m_size.width(), above)) {
            // It is placed, above its bar.
        } else if (lift(above)) {
            label.lifted = true;
        } else if (!aside(kSmallAside * m_size.width(), m_size.width() / 2.0 + kMaxBeside, above)) {
            aside(beside + kValueGap, beside + kMaxBeside, m_end);
        }
        label.rect = m_found;
    }

private:
    /// Only these can be in the way.
    void keepMarksAround()
    {
        const double reach = 1.5 * m_size.width() + m_layout.pitch() + kMaxBeside;
        const double up = (kMaxLift + 1.0) * m_size.height() + kValueGap;
        const QRectF room(m_centre - reach, m_end - up, 2.0 * reach, up + m_size.height());
        for (const QRectF& mark : m_obstacles.marks)
            if (mark.intersects(room))
                m_marks.push_back(mark);
    }

    [[nodiscard]] bool crossesMark(const QRectF& rect) const
    {
        return std::ranges::any_of(m_marks, [&](const QRectF& mark) { return mark.intersects(rect); });
    }

    bool tryAt(double x, double y)
    {
        QRectF rect({}, m_size);
        rect.moveCenter({x, y});
        // Over the plot's edges rather than away from the bar; the texts beside the plot begin further out.
        rect.moveLeft(std::clamp(rect.left(), m_layout.plot.left() - kOverhang,
                                 std::max(m_layout.plot.left() - kOverhang, m_obstacles.right - rect.width())));
        const bool isOnBars =
            !m_obstacles.bars.empty() &&
            m_layout.yOf(highestUnder(m_layout, m_obstacles.bars, rect.left(), rect.right())) < rect.bottom();
        if (rect.top() < 0.0 || rect.bottom() > m_layout.plot.bottom() || isOnBars || crossesMark(rect))
            return false;
        if (std::ranges::any_of(m_earlier, [&](const ValueLabel& other) { return other.rect.intersects(rect); }))
            return false;
        m_found = rect;
        return true;
    }

    /// The nearest place at this height, at either side.
    bool aside(double least, double most, double y)
    {
        for (int step = 0; least + step * kPlaceStep <= most; ++step) {
            const double away = least + step * kPlaceStep;
            if (tryAt(m_centre + away, y) || tryAt(m_centre - away, y))
                return true;
        }
        return false;
    }

    /// The line down to the bar must not run along its whisker.
    bool lift(double y)
    {
        for (int step = 1; step * kPlaceStep <= kMaxLift * m_size.height(); ++step)
            if (tryAt(m_centre, y - step * kPlaceStep)) {
                const QRectF leader(m_centre - 0.5, m_found.bottom(), 1.0, m_end - m_found.bottom() - 1.0);
                if (!crossesMark(leader))
                    return true;
                m_found = {};
            }
        return false;
    }

    const AttentionLayout& m_layout;
    const ValueObstacles& m_obstacles;
    std::span<const ValueLabel> m_earlier;
    std::vector<QRectF> m_marks;
    QSizeF m_size;
    double m_centre = 0.0;
    double m_end = 0.0;
    QRectF m_found;
};

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

void placeValueLabels(const AttentionLayout& layout, std::span<const double> ends, const ValueObstacles& obstacles,
                      std::vector<ValueLabel>& labels)
{
    for (std::size_t i = 0; i < labels.size(); ++i)
        LabelSearch(layout, obstacles, std::span(labels).first(i))
            .place(labels[i], ends[static_cast<std::size_t>(labels[i].feature - 1)]);
}

void appendLineRects(std::vector<QRectF>& rects, std::span<const QPointF> line)
{
    constexpr double kHalfLine = 1.0;
    for (std::size_t i = 1; i < line.size(); ++i)
        rects.push_back(
            QRectF(line[i - 1], line[i]).normalized().adjusted(-kHalfLine, -kHalfLine, kHalfLine, kHalfLine));
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
