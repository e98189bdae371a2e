#pragma once

#include "core/text/phrase.h"

#include <cstddef>
#include <stdexcept>
#include <string>

namespace core {

/// A position in a table.
struct TablePlace {
    std::string table;    ///< the file's name without its folder
    std::size_t line = 0; ///< from 1, where the row begins in the file; 0 for the whole table
    std::string column;   ///< name, or number while the names are unknown; empty for all columns

    /// Returns "houses.csv, line 17, column price".
    [[nodiscard]] std::string english() const;
};

/// A table with invalid content. what() contains the table, the line, the column and what was expected: "houses.csv,
/// line 17: 5 cells, expected 6 as in the first line".
struct TableError : std::runtime_error {
    TableError(TablePlace where, Phrase what);

    TablePlace place;
    Phrase reason; ///< translate in the context "Table"
};

} // namespace core
