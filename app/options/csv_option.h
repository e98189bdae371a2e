#pragma once

#include "core/csv/cell_text.h"

class QCommandLineParser;

namespace app {

/// Adds --csv, which says how a command writes its .csv files; csvDialectOf() reads it. Throws UsageError, also if the
/// option is given though no file is CSV.
void addCsvOption(QCommandLineParser& parser);
core::CsvDialect csvDialectOf(const QCommandLineParser& parser, bool writesCsv);

} // namespace app
