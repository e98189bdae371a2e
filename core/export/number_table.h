#pragma once

#include "core/csv/cell_text.h"
#include "core/experiment/experiment.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace core {

using NumberCell = std::variant<std::int64_t, double, std::string>;

/// The numbers of a chart as a table. Cells are computed on request, row by row and within a row from the first column
/// to the last; the table keeps the data they are computed from alive.
struct NumberTable {
    struct Column {
        std::string name;
        std::function<NumberCell(std::size_t row)> at;
    };

    std::string chart; ///< machine-readable name: "curves"
    std::size_t rows = 0;
    std::vector<Column> columns;
};

/// Returns whether a file name has a supported extension: .csv or .json.
bool isNumbersName(const std::filesystem::path& path);
/// Returns whether a file name has the extension .json.
bool isJsonName(const std::filesystem::path& path);

/// Writes a table in the format of the file's extension. Numbers read back to the same bits; float32 is written as
/// double.
/// - CSV: the names, then a line per row, in the dialect; nonfinite numbers are nan, inf or -inf, which NumPy and
/// pandas
///   read.
/// - JSON: {"experiment":{...},"chart":"curves","columns":["epoch",...],"rows":[[1,...],...]}; nonfinite numbers are
///   null.
///
/// Returns false, and writes no file, after a stop request. Throws FileError.
bool saveNumbers(const std::filesystem::path& path, const Experiment& experiment, const NumberTable& table,
                 const std::stop_token& stop = {}, const CsvDialect& dialect = kPointCsv);

} // namespace core
