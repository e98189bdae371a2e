#pragma once

#include "core/data/feature_roles.h"
#include "ui/views/weights/weights_image.h"

#include <QRectF>
#include <QSize>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

/// Where the columns of the features stand, in the heat map and in the scores below it alike. Counted from 1.
struct FeatureColumns {
    double left = 0.0;
    double width = 1.0;
    std::int64_t features = 1;

    [[nodiscard]] double pitch() const { return width / static_cast<double>(features); }
    [[nodiscard]] double centreOf(std::int64_t feature) const
    {
        return left + (static_cast<double>(feature) - 0.5) * pitch();
    }
    [[nodiscard]] std::optional<std::int64_t> featureAt(double x) const;
};

/// Where the weights stand in the heat map: inputs from top to bottom, features from left to right.
struct WeightsLayout {
    QRectF map;
    std::int64_t features = 1;

    [[nodiscard]] FeatureColumns columns() const { return {map.left(), map.width(), features}; }
    [[nodiscard]] double rowPitch() const { return map.height() / static_cast<double>(features); }
    [[nodiscard]] QRectF cellOf(const WeightCell& cell) const;
    [[nodiscard]] QRectF rowOf(std::int64_t input) const;
    [[nodiscard]] QRectF columnOf(std::int64_t feature) const;

    /// Pixels of the screen for the picture of all weights.
    [[nodiscard]] QSize pixels(double devicePixelRatio) const;
    /// The weight drawn at the point: where a pixel of the picture covers several, the strongest of them.
    [[nodiscard]] std::optional<WeightCell> cellAt(const QPointF& point, double devicePixelRatio,
                                                   const AttentionKernel& kernel) const;
};

/// The features whose numbers stand on an axis where a number needs `room` and each feature has `pitch`: every one,
/// or every second, fifth, tenth, ... and the golden ones, next to which others give way.
std::vector<std::int64_t> numberedFeatures(std::int64_t features, const std::vector<std::int64_t>& golden, double pitch,
                                           double room);

/// Where an arrow key, Home or End takes a cell; the first press shows where one stands: on the weight of `first` for
/// its own attention. Nothing for another key.
std::optional<WeightCell> movedCell(const std::optional<WeightCell>& cell, int key, const AttentionKernel& kernel,
                                    std::int64_t first);

/// "Input 7 → attention of 5: −0.0312", "price → attention of size: −0.0312".
QString describeWeight(const AttentionKernel& kernel, const WeightCell& cell, const core::FeatureNames& names = {});

} // namespace ui
