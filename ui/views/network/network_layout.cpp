#include "ui/views/network/network_layout.h"

#include <algorithm>

namespace ui {

NetworkLayout::NetworkLayout(const std::vector<core::LayerRow>& layers, double width, double boxHeight, double gap)
{
    const double boxWidth = std::max(1.0, width - kGutter - kMargin);
    double top = kMargin;
    for (std::size_t i = 0; i < layers.size(); ++i, top += boxHeight + gap)
        boxes.emplace_back(kGutter, top, boxWidth, boxHeight);
    height = std::max(0.0, top - gap) + kMargin;

    for (std::size_t to = 0; to < layers.size(); ++to)
        for (const std::string& name : layers[to].inputs) {
            const auto from =
                static_cast<std::size_t>(std::ranges::find(layers, name, &core::LayerRow::name) - layers.begin());
            if (from >= to)
                continue;
            const QRectF& start = boxes[from];
            const QRectF& end = boxes[to];
            if (from + 1 == to) {
                arrows.push_back({{start.center().x(), start.bottom()}, {end.center().x(), end.top()}});
            } else {
                const double x = kGutter / 3.0;
                arrows.push_back({{start.left(), start.center().y()},
                                  {x, start.center().y()},
                                  {x, end.center().y()},
                                  {end.left(), end.center().y()}});
            }
        }
}

std::optional<std::size_t> NetworkLayout::layerAt(const QPointF& point) const
{
    const auto box = std::ranges::find_if(boxes, [&](const QRectF& rect) { return rect.contains(point); });
    return box == boxes.end() ? std::nullopt : std::optional(static_cast<std::size_t>(box - boxes.begin()));
}

} // namespace ui
