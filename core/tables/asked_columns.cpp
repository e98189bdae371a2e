#include "core/tables/asked_columns.h"

#include "core/tables/column_names.h"
#include "core/tables/prepare_table.h"
#include "core/text/phrase.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace core {

namespace {

bool canNumberRows(const PreparedTable& table, const TableColumn& column)
{
    constexpr double kMin = 1'000.0;
    return column.numeric && column.nearlyAllDiffer && column.minimum >= 0.0 && column.maximum >= kMin &&
           !isNameOfMeasurement(column.name) && !table.choices.types.contains(column.name);
}

/// Whole numbers that are nearly all different can be a measurement as well as names of the rows.
void askAboutIdentifiers(PreparedTable& table, const std::vector<const TableColumn*>& columns)
{
    std::vector<std::string> names;
    for (const TableColumn* column : columns)
        if (canNumberRows(table, *column))
            names.push_back(column->name);
    if (!names.empty())
        table.notes.push_back({QT_TRANSLATE_NOOP("Table", "%1: whole numbers that are nearly all different. If they "
                                                          "only name the rows, leave them out."),
                               {listOfNames(names)},
                               {.kind = PhraseRemedy::Kind::LeaveOut,
                                .values = names,
                                .option = "--types " + shortened(names.front()) + "=skip"}});
}

bool canBePostalCodes(const PreparedTable& table, const TableColumn& column)
{
    // Chest pain of 0 to 3 and a market cap of millions are none.
    constexpr double kMin = 1'000.0;
    constexpr double kMax = 99'999.0;
    const bool isUsual = column.maximum >= kMin && column.maximum <= kMax;
    return column.numeric && column.minimum >= 0.0 && isNameOfPostalCode(column.name, !isUsual) &&
           !isNameOfMeasurement(column.name) && !table.choices.types.contains(column.name) &&
           std::ranges::all_of(column.numbers,
                               [](double number) { return std::isnan(number) || number == std::trunc(number); });
}

/// Codes are names: 70173 is not more than 10115.
void askAboutPostalCodes(PreparedTable& table, const std::vector<const TableColumn*>& columns)
{
    for (const TableColumn* column : columns) {
        if (!canBePostalCodes(table, *column) || canNumberRows(table, *column))
            continue;
        const std::string name = shortened(column->name);
        const bool isFew = !column->manyDistinct && column->distinct <= kMaxCategories;
        const PhraseRemedy remedy{.kind = isFew ? PhraseRemedy::Kind::Categories : PhraseRemedy::Kind::LeaveOut,
                                  .values = {column->name},
                                  .option = "--types " + name + (isFew ? "=category" : "=skip")};
        if (isFew)
            table.notes.push_back({QT_TRANSLATE_NOOP("Table", "%1: whole numbers that its name calls codes. If "
                                                              "so, read them as categories."),
                                   {name},
                                   remedy});
        else
            table.notes.push_back(
                {QT_TRANSLATE_NOOP("Table", "%1: whole numbers that its name calls codes, too many different ones "
                                            "for categories. If so, leave them out."),
                 {name},
                 remedy});
    }
}

} // namespace

void askAboutNames(PreparedTable& table, const std::vector<const TableColumn*>& columns)
{
    askAboutIdentifiers(table, columns);
    askAboutPostalCodes(table, columns);
}

} // namespace core
