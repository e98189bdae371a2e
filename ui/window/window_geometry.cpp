#include "ui/window/window_geometry.h"

#include <QMargins>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Assumed size of the frame, which is known only when the window is shown.
constexpr QMargins kFrame(4, 32, 4, 4);

/// The distance of the centres; where both overlap, the negative size of the overlap.
double distanceOf(const QRect& place, const QRect& area)
{
    const QRect shared = place.intersected(area);
    if (!shared.isEmpty())
        return -static_cast<double>(shared.width()) * shared.height();
    const QPoint between = place.center() - area.center();
    return std::hypot(between.x(), between.y());
}

} // namespace

QSize firstSize(const QRect& available, double typeScale)
{
    return (kDefaultSize * typeScale).boundedTo(available.marginsRemoved(kFrame).size());
}

QRect broughtOnScreen(const QRect& place, const QList<QRect>& available)
{
    if (std::ranges::any_of(available, [&](const QRect& each) { return each.contains(place); }))
        return place;
    const QRect area = std::ranges::min(available, {}, [&](const QRect& each) {
                           return distanceOf(place, each);
                       }).marginsRemoved(kFrame);
    QRect brought(place.topLeft(), place.size().boundedTo(area.size()));
    brought.moveLeft(std::clamp(brought.left(), area.left(), area.right() + 1 - brought.width()));
    brought.moveTop(std::clamp(brought.top(), area.top(), area.bottom() + 1 - brought.height()));
    return brought;
}

} // namespace ui
