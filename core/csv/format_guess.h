#pragma once

#include "core/csv/table_format.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace core {

/// The beginning of a table in ASCII and whatever its encoding makes of other letters: UTF-16 is turned into UTF-8
/// already.
struct TableSample {
    std::string_view text;
    bool isAll = false; ///< whether nothing comes after it
};

/// See guessTableFormat(). The encoding is the one that `known` has, if any.
TableFormat guessFormatOfSample(const TableSample& sample, const TableFormatChoice& known);

/// Which columns of a sample hold texts: what a reader can count on from the first row on.
std::vector<bool> textColumnsOf(const TableSample& sample, const TableFormat& format);

} // namespace core
