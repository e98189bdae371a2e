#include "core/tables/table.h"

#include "core/csv/cell_text.h"

#include <algorithm>
#include <array>
#include <functional>

namespace core {

namespace {

constexpr std::array<std::string_view, 11> kLabelNames = {
    "label", "labels", "target", "class", "y", "outcome", "output", "result", "response", "diagnosis", "species"};

bool isNamedLikeALabel(const TableColumn& column)
{
    return std::ranges::find(kLabelNames, lowerCase(column.name)) != kLabelNames.end();
}

bool isTwofold(const TableColumn& column)
{
    return column.distinct == 2 && !column.manyDistinct;
}

bool hasClasses(const TableColumn& column)
{
    return column.distinct >= 2 && column.distinct <= kMaxDistinctNumbers && !column.manyDistinct;
}

} // namespace

std::uint64_t Table::bytes() const
{
    std::uint64_t sum = 0;
    for (const TableColumn& column : columns) {
        sum += column.numbers.size() * sizeof(double) + column.codes.size() * sizeof(std::uint32_t);
        for (const std::string& text : column.texts)
            sum += sizeof(std::string) + text.size();
    }
    return sum;
}

const TableColumn* Table::find(std::string_view columnName) const
{
    const auto found = std::ranges::find(columns, columnName, &TableColumn::name);
    return found == columns.end() ? nullptr : &*found;
}

std::optional<std::size_t> guessLabel(const Table& table)
{
    using Rule = std::function<bool(const TableColumn&)>;
    const std::array<Rule, 4> rules = {
        [](const TableColumn& column) { return isTwofold(column) && isNamedLikeALabel(column); },
        [](const TableColumn& column) { return hasClasses(column) && isNamedLikeALabel(column); }, isTwofold,
        [](const TableColumn& column) { return hasClasses(column) && column.kind == ColumnKind::Category; }};
    for (const Rule& rule : rules)
        for (std::size_t i = table.columns.size(); i-- > 0;)
            if (rule(table.columns[i]))
                return i;
    return std::nullopt;
}

} // namespace core
