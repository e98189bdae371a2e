#include "core/export/number_table.h"

#include "core/documents/json_parts.h"
#include "core/io/output_file.h"
#include "core/numeric/stop_check.h"
#include "core/tables/column_names.h"
#include "core/text/number_text.h"

#include <nlohmann/json.hpp>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

std::string endingOf(const std::filesystem::path& path)
{
    return lowerCase(path.extension().string());
}

std::string csvText(const NumberCell& cell, const CsvDialect& dialect)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&cell))
        return csvNumber(shortestText(*number), dialect);
    return csvCell(std::get<std::string>(cell), dialect);
}

/// Nonfinite numbers become null.
std::string jsonText(const NumberCell& cell)
{
    return std::visit([](const auto& held) { return Json(held).dump(); }, cell);
}

/// Calls write(line, row) with the cells of each row. False after a stop request.
template <typename TextOf, typename Write>
bool eachRow(const NumberTable& table, char delimiter, const TextOf& textOf, const std::stop_token& stop,
             const Write& write)
{
    std::string line;
    for (std::size_t row = 0; row < table.rows; ++row) {
        if (stopsAtRow(stop, row))
            return false;
        line.clear();
        for (const NumberTable::Column& column : table.columns)
            (line.empty() ? line : line += delimiter) += textOf(column.at(row));
        write(line, row);
    }
    return !stop.stop_requested();
}

/// A feature may have the name of a column before it, such as "label": it becomes "label (2)".
std::vector<std::string> namesOf(const NumberTable& table)
{
    std::vector<std::string> names;
    for (const NumberTable::Column& column : table.columns)
        names.push_back(column.name);
    return distinctNames(std::move(names));
}

bool writeCsv(OutputFile& file, const NumberTable& table, const std::stop_token& stop, const CsvDialect& dialect)
{
    file.write(csvLine(namesOf(table), dialect));
    return eachRow(
        table, dialect.delimiter, [&](const NumberCell& cell) { return csvText(cell, dialect); }, stop,
        [&](const std::string& line, std::size_t) { file.write(line + "\n"); });
}

bool writeJson(OutputFile& file, const Experiment& experiment, const NumberTable& table, const std::stop_token& stop)
{
    file.write("{\"experiment\":" + toJson(experiment).dump() + ",\n\"chart\":" + Json(table.chart).dump() +
               ",\n\"columns\":" + Json(namesOf(table)).dump() + ",\n\"rows\":[");
    const bool isWhole = eachRow(table, ',', jsonText, stop, [&](const std::string& line, std::size_t row) {
        file.write((row == 0 ? "\n[" : ",\n[") + line + "]");
    });
    file.write("\n]}\n");
    return isWhole;
}

} // namespace

bool isNumbersName(const std::filesystem::path& path)
{
    const std::string ending = endingOf(path);
    return ending == ".csv" || ending == ".json";
}

bool isJsonName(const std::filesystem::path& path)
{
    return endingOf(path) == ".json";
}

bool saveNumbers(const std::filesystem::path& path, const Experiment& experiment, const NumberTable& table,
                 const std::stop_token& stop, const CsvDialect& dialect)
{
    OutputFile file(path);
    const bool isWhole =
        isJsonName(path) ? writeJson(file, experiment, table, stop) : writeCsv(file, table, stop, dialect);
    if (isWhole)
        file.commit();
    return isWhole;
}

} // namespace core
