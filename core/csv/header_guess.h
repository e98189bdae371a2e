#pragma once

#include "core/csv/sample_rows.h"

#include <span>

namespace core {

/// Guesses header, headerForm and rowNames of a format, of which the rest is known; see guessTableFormat().
void guessHeader(const SampleRows& sample, const TableFormatChoice& known, TableFormat& format);

/// Returns whether the first row has texts above numbers.
bool hasNamesAboveNumbers(SampleSpan rows, char decimalMark);

/// Returns whether the first row can be names: its cells are distinct texts of which none occurs again in its column.
bool looksLikeNames(SampleSpan rows);

/// Returns whether the first row can name the columns, though either it or all others end in a delimiter.
bool differInTheEnd(SampleSpan rows);

/// Returns whether all rows but the first begin with a name of their own, for which the first has no cell.
bool hasRowNames(SampleSpan rows, char decimalMark);

} // namespace core
