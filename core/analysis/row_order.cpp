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

/// Returns the sort keys (rows); nothing after a stop request.
std::optional<std::vector<float>> keysOf(const TestRows& rows, const RowSort& sort, const std::stop_token& stop)
{
    using Key = RowSort::Key;
    std::vector<float> keys(static_cast<std::size_t>(rows.count()));
    if (sort.key == Key::Attention || sort.key == Key::Product) {
        auto column = attentionColumn(rows, sort.feature, stop);
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
            keys[i] = rows.inputs(row)[feature];
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
