#pragma once

#include "core/analysis/test_rows.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

enum class RowFilter { All, Label0, Label1, Wrong };

/// The sort order of rows.
struct RowSort {
    enum class Key {
        Row,
        Label,
        Probability,
        Answer, ///< from clearly wrong to clearly right
        Attention,
        Input,
        Product ///< input times attention
    };

    Key key = Key::Row;
    std::int64_t feature = 1; ///< the input (1-based) for the last three, or the first of several
    bool descending = false;
    /// Inputs of the feature: of several, the sum of their attention or products counts, and the place of the row's
    /// category among them, in which a missing one comes first.
    std::int64_t inputs = 1;

    bool operator==(const RowSort&) const = default;
};

/// Returns the rows that pass the filter, sorted. Equal rows keep the order of the split; NaN comes last in either
/// direction. Blocks: about 1 ms for 10,000 rows. Nothing after a stop request.
std::optional<std::vector<std::uint32_t>> orderRows(const TestRows& rows, RowFilter filter, const RowSort& sort,
                                                    const std::stop_token& stop = {});

} // namespace core
