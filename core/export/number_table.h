#pragma once

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

/// The numbers of a chart as a table. Its cells are asked for row by row, each row's from the first column to the last,
/// so that none is held twice; what they are made of, the table holds.
struct NumberTable {
    struct Column {
        std::string name;
        std::function<NumberCell(std::size_t row)> at;
    };

    std::string chart; ///< for programs: "curves"
    std::size_t rows = 0;
    std::vector<Column> columns;
};

/// Whether the ending of a file's name says how numbers are to be written: .csv or .json.
bool isNumbersName(const std::filesystem::path& path);

/// Writes a table as its file's ending says. Numbers read back to the same bits; float32 is written as the double that
/// it is.
/// - CSV: the names, then a line for each row; what is not finite is nan, inf or -inf, which NumPy and pandas read.
/// - JSON: {"experiment":{...},"chart":"curves","columns":["epoch",...],"rows":[[1,...],...]}; what is not finite is
///   null.
///
/// False after a stop request; then there is no file. Throws FileError.
bool saveNumbers(const std::filesystem::path& path, const Experiment& experiment, const NumberTable& table,
                 const std::stop_token& stop = {});

} // namespace core
