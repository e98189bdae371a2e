#pragma once

#include "core/training/model.h"
#include "ui/charts/diverging_scale.h"

#include <QImage>
#include <QSize>

#include <cstdint>

namespace ui {

/// A weight of the attention kernel: from an input to the attention of a feature, both counted from 1.
struct WeightCell {
    std::int64_t input = 1;
    std::int64_t feature = 1;

    bool operator==(const WeightCell&) const = default;
};

/// The attention's kernel of a model, looked at as a picture. Cheap to copy around as a reference to the model.
class AttentionKernel {
public:
    explicit AttentionKernel(const core::Model& model);

    [[nodiscard]] std::int64_t features() const { return m_features; }
    [[nodiscard]] float at(const WeightCell& cell) const;
    [[nodiscard]] float bias(std::int64_t feature) const { return m_bias[feature - 1]; }

    /// The finite weight furthest from zero within these cells, both ends included.
    [[nodiscard]] WeightCell strongest(const WeightCell& first, const WeightCell& last) const;
    [[nodiscard]] WeightCell strongest() const { return strongest({1, 1}, {m_features, m_features}); }

    /// A pixel for each weight, or as many as `most` allows: each then shows the strongest of the weights it covers,
    /// so that a single strong one is not lost. Inputs are rows.
    [[nodiscard]] QImage image(const QSize& most, const DivergingScale& scale, double range) const;

private:
    std::int64_t m_features;
    const float* m_kernel;
    const float* m_bias;
};

/// The cells, from 0, that pixel `index` of `pixels` touches: the first, and the one after the last. One on the border
/// between two pixels belongs to both.
inline std::int64_t firstCellOf(std::int64_t index, std::int64_t pixels, std::int64_t cells)
{
    return index * cells / pixels;
}
inline std::int64_t endCellOf(std::int64_t index, std::int64_t pixels, std::int64_t cells)
{
    return ((index + 1) * cells + pixels - 1) / pixels;
}

} // namespace ui
