#include "ui/views/weights/weights_layout.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/number_spelling.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace ui {

namespace {

/// The number further from zero; the first if one is NaN.
float stronger(float first, float second)
{
    return std::abs(second) > std::abs(first) ? second : first;
}

/// The first and the last cell, counted from 1, in the pixel at an offset.
std::pair<std::int64_t, std::int64_t> cellsUnder(double offset, double length, int pixels, std::int64_t cells)
{
    const std::int64_t dots = std::clamp<std::int64_t>(pixels, 1, cells);
    const auto dot = std::min(static_cast<std::int64_t>(offset / length * static_cast<double>(dots)), dots - 1);
    return {firstCellOf(dot, dots, cells) + 1, endCellOf(dot, dots, cells)};
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
    float max = -1.0F;
    for (std::int64_t input = first.input; input <= last.input; ++input) {
        const float* const row = m_kernel + (input - 1) * m_features - 1;
        for (std::int64_t feature = first.feature; feature <= last.feature; ++feature)
            if (std::abs(row[feature]) > max && std::isfinite(row[feature])) {
                max = std::abs(row[feature]);
                found = {input, feature};
            }
    }
    return found;
}

QImage AttentionKernel::image(const QSize& maxSize, const DivergingScale& scale, double range) const
{
    const std::int64_t columns = std::clamp<std::int64_t>(maxSize.width(), 1, m_features);
    const std::int64_t rows = std::clamp<std::int64_t>(maxSize.height(), 1, m_features);
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

std::optional<std::int64_t> FeatureColumns::featureAt(double x) const
{
    if (x < left || x >= left + width)
        return std::nullopt;
    return std::min(static_cast<std::int64_t>((x - left) / pitch()) + 1, features);
}

QRectF WeightsLayout::cellOf(const WeightCell& cell) const
{
    return columnOf(cell.feature).intersected(rowOf(cell.input));
}

QRectF WeightsLayout::rowOf(std::int64_t input) const
{
    return {map.left(), map.top() + static_cast<double>(input - 1) * rowPitch(), map.width(), rowPitch()};
}

QRectF WeightsLayout::columnOf(std::int64_t feature) const
{
    const double pitch = columns().pitch();
    return {map.left() + static_cast<double>(feature - 1) * pitch, map.top(), pitch, map.height()};
}

QSize WeightsLayout::pixels(double devicePixelRatio) const
{
    return {std::max(1, static_cast<int>(map.width() * devicePixelRatio)),
            std::max(1, static_cast<int>(map.height() * devicePixelRatio))};
}

std::optional<WeightCell> WeightsLayout::cellAt(const QPointF& point, double devicePixelRatio,
                                                const AttentionKernel& kernel) const
{
    const QPointF offset = point - map.topLeft();
    if (offset.x() < 0.0 || offset.y() < 0.0 || offset.x() >= map.width() || offset.y() >= map.height())
        return std::nullopt;
    const QSize maxSize = pixels(devicePixelRatio);
    const auto [left, right] = cellsUnder(offset.x(), map.width(), maxSize.width(), features);
    const auto [top, bottom] = cellsUnder(offset.y(), map.height(), maxSize.height(), features);
    return kernel.strongest({top, left}, {bottom, right});
}

std::optional<WeightCell> movedCell(const std::optional<WeightCell>& cell, int key, const AttentionKernel& kernel,
                                    std::int64_t first)
{
    const WeightCell start = cell.value_or(WeightCell{first, first});
    const std::int64_t features = kernel.features();
    const std::map<int, WeightCell> steps{{Qt::Key_Left, {0, -1}},        {Qt::Key_Right, {0, 1}},
                                          {Qt::Key_Up, {-1, 0}},          {Qt::Key_Down, {1, 0}},
                                          {Qt::Key_Home, {0, -features}}, {Qt::Key_End, {0, features}}};
    const auto step = steps.find(key);
    if (step == steps.end())
        return std::nullopt;
    if (!cell && key != Qt::Key_Home && key != Qt::Key_End)
        return start;
    return WeightCell{std::clamp<std::int64_t>(start.input + step->second.input, 1, features),
                      std::clamp<std::int64_t>(start.feature + step->second.feature, 1, features)};
}

QString describeWeight(const AttentionKernel& kernel, const WeightCell& cell, const core::FeatureNames& names)
{
    const QString text = names.areOwn()
                             ? QCoreApplication::translate("ui::WeightsMap", "%1 → attention of %2: %3")
                             : QCoreApplication::translate("ui::WeightsMap", "Input %1 → attention of %2: %3");
    constexpr qsizetype kMaxLetters = 200;
    return text.arg(featureName(names, cell.input, kMaxLetters), featureName(names, cell.feature, kMaxLetters),
                    preciseText(static_cast<double>(kernel.at(cell))));
}

} // namespace ui
