#pragma once

#include "core/csv/table_format.h"

namespace core {

/// Guesses delimiter, joinsDelimiters, quote, backslashEscapes, comment and skippedLines of a format; see
/// guessTableFormat().
void guessDialect(const TableSample& sample, const TableFormatChoice& known, TableFormat& format);

} // namespace core
