#include "core/analysis/row_order.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <limits>

namespace core {

namespace {

struct KeyedRow {
    float key;
    std::uint32_t row;
    auto operator<=>(const KeyedRow&) const = default; // NOLINT(modernize-use-nullptr): clang-tidy misreads <=>
};

bool passes(const TestRows& rows, RowFilter filter, std::int64_t row)
{
    switch (filter) {
    case RowFilter::All:
        return true;
    case RowFilter::Label0:
        return !rows.label(row);
    case RowFilter::Label1:
        return rows.label(row);
    case RowFilter::Wrong:
        return !rows.right(row);
    }
    return true;
}

/// Returns the category that a row has among these inputs, from 1; 0 if it is missing.
std::size_t categoryOf(std::span<const float> inputs)
{
    const auto place = std::ranges::find_if(inputs, [](float value) { return value > 0.5F; });
    return place == inputs.end() ? 0 : static_cast<std::size_t>(place - inputs.begin()) + 1;
}

/// Returns the sums of input times attention (rows) of several inputs; nothing after a stop request.
std::optional<std::vector<float>> categoryProducts(const TestRows& rows, const RowSort& sort,
                                                   const std::stop_token& stop)
{
    std::vector<float> keys(static_cast<std::size_t>(rows.count()));
    for (std::int64_t input = sort.feature; input < sort.feature + sort.inputs; ++input) {
        const auto column = attentionColumn(rows, input, stop);
        if (!column)
            return std::nullopt;
        for (std::size_t i = 0; i < keys.size(); ++i)
            keys[i] += (*column)[i] * rows.inputs(static_cast<std::int64_t>(i))[static_cast<std::size_t>(input - 1)];
    }
    return keys;
}

/// Returns the sort keys (rows); nothing after a stop request.
std::optional<std::vector<float>> keysOf(const TestRows& rows, const RowSort& sort, const std::stop_token& stop)
{
    using Key = RowSort::Key;
    std::vector<float> keys(static_cast<std::size_t>(rows.count()));
    // The product of a category is the attention to the one that the row has.
    if (sort.inputs > 1 && sort.key == Key::Product)
        return categoryProducts(rows, sort, stop);
    if (sort.key == Key::Attention || sort.key == Key::Product) {
        auto column = attentionColumn(rows, sort.feature, stop, sort.inputs);
        if (!column)
            return std::nullopt;
        keys = std::move(*column);
    }
    const auto feature = static_cast<std::size_t>(sort.feature - 1);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        switch (sort.key) {
        case Key::Row: // sorted by position alone
        case Key::Attention:
            break;
        case Key::Label:
            keys[i] = rows.label(row) ? 1.0F : 0.0F;
            break;
        case Key::Probability:
            keys[i] = rows.logit[i];
            break;
        case Key::Answer:
            keys[i] = rows.label(row) ? rows.logit[i] : -rows.logit[i];
            break;
        case Key::Input:
            keys[i] = sort.inputs == 1 ? rows.inputs(row)[feature]
                                       : static_cast<float>(categoryOf(
                                             rows.inputs(row).subspan(feature, static_cast<std::size_t>(sort.inputs))));
            break;
        case Key::Product:
            keys[i] *= rows.inputs(row)[feature];
            break;
        }
    }
    return keys;
}

} // namespace

std::optional<std::vector<std::uint32_t>> orderRows(const TestRows& rows, RowFilter filter, const RowSort& sort,
                                                    const std::stop_token& stop)
{
    const auto keys = keysOf(rows, sort, stop);
    if (!keys)
        return std::nullopt;
    std::vector<KeyedRow> keyed;
    keyed.reserve(keys->size());
    for (std::int64_t row = 0; row < rows.count(); ++row) {
        if (!passes(rows, filter, row))
            continue;
        const float key = (*keys)[static_cast<std::size_t>(row)];
        keyed.push_back({std::isnan(key) ? std::numeric_limits<float>::infinity() : (sort.descending ? -key : key),
                         static_cast<std::uint32_t>(row)});
    }
    if (sort.key != RowSort::Key::Row)
        std::ranges::sort(keyed);
    else if (sort.descending)
        std::ranges::reverse(keyed);
    std::vector<std::uint32_t> order(keyed.size());
    std::ranges::transform(keyed, order.begin(), &KeyedRow::row);
    return order;
}

} // namespace core
