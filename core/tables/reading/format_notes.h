#pragma once

#include "core/csv/table_format.h"
#include "core/text/phrase.h"

#include <cstddef>
#include <string>
#include <vector>

namespace core {

/// Lines of a kind.
struct LinesFound {
    std::size_t count = 0;
    std::size_t first = 0; ///< its number in the file, from 1
};

/// What was left out while a table was read.
struct SkippedParts {
    std::string firstLine = {}; ///< of the lines before the header
    std::size_t comments = 0;
    bool ctrlZ = false;           ///< at the end
    std::size_t marks = 0;        ///< byte order marks, at the beginning
    std::size_t emptyLines = 0;   ///< between the names and the last row, of a table of several columns
    LinesFound repeats = {};      ///< lines that repeat that of the names
    bool namesEnd = false;        ///< the names end in a delimiter, and no row does
    bool rowsEnd = false;         ///< all rows end in a delimiter, and the names do not
    std::size_t formulaTexts = 0; ///< cells such as ="007", of which the text between the quotes was read
    LinesFound footers = {};      ///< lines of one text below a table of several columns
};

/// Returns a note on each part of the format that is not that of a plain table, and on what was left out.
std::vector<Phrase> formatNotes(const TableFormat& format, const SkippedParts& skipped);

} // namespace core
