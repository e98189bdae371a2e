#pragma once

namespace core {

/// The use of a column.
enum class ColumnType {
    Number,
    Category,
    Skip ///< left out
};

} // namespace core
