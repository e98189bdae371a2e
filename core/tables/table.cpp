#include "core/tables/table.h"

#include <algorithm>

namespace core {

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

} // namespace core
