#include "ui/charts/curve_points.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

namespace ui {

namespace {

/// The points in one column of the drawing.
class Column {
public:
    [[nodiscard]] bool accepts(int index) const { return !m_index || index == *m_index; }

    void add(int index, const QPointF& point)
    {
        if (!m_index)
            m_lowest = m_highest = point;
        if (point.y() < m_lowest.y())
            m_lowest = point;
        if (point.y() > m_highest.y())
            m_highest = point;
        m_index = index;
    }

    void flushTo(QList<QPointF>& segment)
    {
        if (!m_index)
            return;
        std::array points{m_lowest, m_highest};
        std::ranges::stable_sort(points, {}, [](const QPointF& point) { return point.x(); });
        for (const QPointF& point : points)
            if (segment.isEmpty() || segment.back() != point)
                segment.push_back(point);
        m_index.reset();
    }

private:
    std::optional<int> m_index; ///< without a point: nothing
    QPointF m_lowest;
    QPointF m_highest;
};

} // namespace

std::vector<QList<QPointF>> curveSegments(const std::vector<CurvePoint>& points, const Scale& scale, double epochs,
                                          int columns)
{
    std::vector<QList<QPointF>> segments;
    Column column;
    bool broken = true;
    for (const CurvePoint& point : points) {
        if (point.isApart)
            continue;
        const double y = scale.positionOf(point.value);
        if (std::isnan(y)) {
            if (!broken)
                column.flushTo(segments.back());
            broken = true;
            continue;
        }
        if (broken)
            segments.emplace_back();
        broken = false;
        const double x = point.epochs / epochs;
        const int index = static_cast<int>(x * columns);
        if (!column.accepts(index))
            column.flushTo(segments.back());
        column.add(index, {x, y});
    }
    if (!broken)
        column.flushTo(segments.back());
    return segments;
}

std::optional<double> heightOfLine(const std::vector<QList<QPointF>>& segments, double x)
{
    for (const QList<QPointF>& segment : segments) {
        if (segment.isEmpty() || x < segment.front().x() || x > segment.back().x())
            continue;
        const auto after = std::ranges::lower_bound(segment, x, {}, [](const QPointF& point) { return point.x(); });
        if (after == segment.begin())
            return after->y();
        const QPointF& before = *std::prev(after);
        const double way = after->x() > before.x() ? (x - before.x()) / (after->x() - before.x()) : 1.0;
        return before.y() + way * (after->y() - before.y());
    }
    return std::nullopt;
}

double valueAt(const std::vector<CurvePoint>& points, double epochs)
{
    // Half a batch of a very long epoch is more than this, and rounding is less.
    constexpr double kSlack = 1e-9;
    const auto after = std::ranges::upper_bound(points, epochs + kSlack, {}, &CurvePoint::epochs);
    return after == points.begin() ? std::numeric_limits<double>::quiet_NaN() : std::prev(after)->value;
}

} // namespace ui
