#pragma once

#include "core/training/model.h"
#include "ui/theme/diverging_scale.h"

#include <QImage>
#include <QRectF>
#include <QSize>
#include <QString>

#include <optional>

namespace ui {

/// The place of a weight of the attention kernel: an input and a feature, both counted from 1.
struct WeightCell {
    std::int64_t input = 1;
    std::int64_t feature = 1;

    bool operator==(const WeightCell&) const = default;
};

/// A view of a model's attention kernel. Refers to the model; cheap to copy.
class AttentionKernel {
public:
    explicit AttentionKernel(const core::Model& model);

    [[nodiscard]] std::int64_t features() const { return m_features; }
    [[nodiscard]] float at(const WeightCell& cell) const;
    [[nodiscard]] float bias(std::int64_t feature) const { return m_bias[feature - 1]; }

    /// The finite weight furthest from zero from cell first to cell last.
    [[nodiscard]] WeightCell strongest(const WeightCell& first, const WeightCell& last) const;
    [[nodiscard]] WeightCell strongest() const { return strongest({1, 1}, {m_features, m_features}); }

    /// An image with a pixel for each weight, inputs being rows, or of at most this size: a pixel then shows the
    /// strongest of its weights.
    [[nodiscard]] QImage image(const QSize& maxSize, const DivergingScale& scale, double range) const;

private:
    std::int64_t m_features;
    const float* m_kernel;
    const float* m_bias;
};

/// The first cell, from 0, that pixel `index` covers, and the one after the last. A cell on the border between two
/// pixels belongs to both.
inline std::int64_t firstCellOf(std::int64_t index, std::int64_t pixels, std::int64_t cells)
{
    return index * cells / pixels;
}
inline std::int64_t endCellOf(std::int64_t index, std::int64_t pixels, std::int64_t cells)
{
    return ((index + 1) * cells + pixels - 1) / pixels;
}

/// The columns of the features, counted from 1, in the heat map and in the scores below it.
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

/// The positions of the weights in the heat map: inputs from top to bottom, features from left to right.
struct WeightsLayout {
    QRectF map;
    std::int64_t features = 1;

    [[nodiscard]] FeatureColumns columns() const { return {map.left(), map.width(), features}; }
    [[nodiscard]] double rowPitch() const { return map.height() / static_cast<double>(features); }
    [[nodiscard]] QRectF cellOf(const WeightCell& cell) const;
    [[nodiscard]] QRectF rowOf(std::int64_t input) const;
    [[nodiscard]] QRectF columnOf(std::int64_t feature) const;

    /// The size of the map in device pixels.
    [[nodiscard]] QSize pixels(double devicePixelRatio) const;
    /// The weight at the point; the strongest where a pixel covers several.
    [[nodiscard]] std::optional<WeightCell> cellAt(const QPointF& point, double devicePixelRatio,
                                                   const AttentionKernel& kernel) const;
};

/// The cell that an arrow key, Home or End leads to; without a cell, that of feature `first` for itself. Nothing for
/// another key.
std::optional<WeightCell> movedCell(const std::optional<WeightCell>& cell, int key, const AttentionKernel& kernel,
                                    std::int64_t first);

/// "Input 7 → attention of 5: −0.0312", "price → attention of size: −0.0312".
QString describeWeight(const AttentionKernel& kernel, const WeightCell& cell, const core::FeatureNames& names = {});

} // namespace ui
