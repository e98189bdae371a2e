#pragma once

#include "ui/report/page_text.h"
#include "ui/report/report.h"

namespace ui {

/// The rows of a table as parts of a page: caption and head, which stands again where the table goes on, then a row
/// each. A table that fits on a page is kept together.
std::vector<PagePiece> tablePieces(const PageMetrics& metrics, const ReportTable& table, double spaceBefore);

/// Widths of columns that together take `room` at most: their natural ones if there is room for those, else the wide
/// ones give way, down to the least; less than that only where there is no room even for it.
std::vector<double> columnWidths(const std::vector<double>& least, const std::vector<double>& natural, double room);

} // namespace ui
