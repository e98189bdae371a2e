#include "ui/views/weights/weights_image.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace ui {

namespace {

/// In each place, whichever is further from zero. NaN loses.
float stronger(float first, float second)
{
    return std::abs(second) > std::abs(first) ? second : first;
}

} // namespace

AttentionKernel::AttentionKernel(const core::Model& model) : m_features(model.experiment.features)
{
    const core::ParameterLayout layout(model.experiment.network());
    m_kernel = model.parameters.data() + layout.attention().kernelOffset;
    m_bias = model.parameters.data() + layout.attention().biasOffset;
}

float AttentionKernel::at(const WeightCell& cell) const
{
    return m_kernel[(cell.input - 1) * m_features + cell.feature - 1];
}

WeightCell AttentionKernel::strongest(const WeightCell& first, const WeightCell& last) const
{
    WeightCell found = first;
    float most = -1.0F;
    for (std::int64_t input = first.input; input <= last.input; ++input) {
        const float* const row = m_kernel + (input - 1) * m_features - 1;
        for (std::int64_t feature = first.feature; feature <= last.feature; ++feature)
            if (std::abs(row[feature]) > most && std::isfinite(row[feature])) {
                most = std::abs(row[feature]);
                found = {input, feature};
            }
    }
    return found;
}

QImage AttentionKernel::image(const QSize& most, const DivergingScale& scale, double range) const
{
    const std::int64_t columns = std::clamp<std::int64_t>(most.width(), 1, m_features);
    const std::int64_t rows = std::clamp<std::int64_t>(most.height(), 1, m_features);
    const float factor = DivergingScale::factorFor(range);
    QImage image(static_cast<int>(columns), static_cast<int>(rows), QImage::Format_RGB32);
    std::vector<float> strongestOfRows(static_cast<std::size_t>(m_features));
    for (std::int64_t y = 0; y < rows; ++y) {
        const std::int64_t first = firstCellOf(y, rows, m_features);
        const std::int64_t end = endCellOf(y, rows, m_features);
        const float* from = m_kernel + first * m_features;
        if (end - first > 1) {
            std::copy_n(from, m_features, strongestOfRows.begin());
            for (std::int64_t input = first + 1; input < end; ++input)
                std::ranges::transform(strongestOfRows,
                                       std::span(m_kernel + input * m_features, strongestOfRows.size()),
                                       strongestOfRows.begin(), stronger);
            from = strongestOfRows.data();
        }
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(y)));
        for (std::int64_t x = 0; x < columns; ++x) {
            std::int64_t cell = firstCellOf(x, columns, m_features);
            float value = from[cell];
            for (const std::int64_t afterLast = endCellOf(x, columns, m_features); ++cell < afterLast;)
                value = stronger(value, from[cell]);
            line[x] = scale.at(DivergingScale::indexOf(value, factor));
        }
    }
    return image;
}

} // namespace ui
