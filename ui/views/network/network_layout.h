#pragma once

#include "core/experiment/layer_table.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace ui {

/// Where the layers stand in the picture of a network: one below the other, in the order of the layer table, with an
/// arrow from each that a layer reads. One that comes from further up goes around the layers between, at the left.
struct NetworkLayout {
    std::vector<QRectF> boxes;
    std::vector<QPolygonF> arrows; ///< each ends at its head
    double height = 0.0;           ///< of the whole

    NetworkLayout() = default;
    /// boxHeight and gap in pixels.
    NetworkLayout(const std::vector<core::LayerRow>& layers, double width, double boxHeight, double gap);

    [[nodiscard]] std::optional<std::size_t> layerAt(const QPointF& point) const;

    static constexpr double kGutter = 24.0; ///< for the arrows at the left
    static constexpr double kMargin = 3.0;  ///< for frames and the focus
};

} // namespace ui
