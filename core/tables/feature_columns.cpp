#include "core/tables/prepare_table.h"

#include "core/csv/table_error.h"
#include "core/tables/column_names.h"
#include "core/text/number_text.h"
#include "core/text/phrase.h"
#include "core/text/translatable.h"

#include <algorithm>

namespace core {

namespace {

[[noreturn]] void refuse(const Table& table, const std::string& column, const Phrase& reason)
{
    throw TableError({.table = table.name, .line = 0, .column = column}, reason);
}

/// Returns why a column that is mostly numbers is a text column.
std::optional<Phrase> strayText(const TableColumn& column, std::size_t rows)
{
    const FirstCell* text = strayTextOf(column, rows);
    if (text == nullptr)
        return std::nullopt;
    return Phrase{QT_TRANSLATE_NOOP("Table", "line %1 holds '%2', though %3 cells are numbers"),
                  {Numeral{countText(text->line)}, text->text, Numeral{countText(column.numberCells)}}};
}

/// Returns which number a network cannot hold.
std::optional<Phrase> unheldNumber(const TableColumn& column)
{
    if (column.firstTooLarge)
        return Phrase{QT_TRANSLATE_NOOP("Table", "line %1 holds '%2', expected numbers up to %3"),
                      {Numeral{countText(column.firstTooLarge->line)}, shortened(column.firstTooLarge->text),
                       Numeral{readableText(kLargestCell)}}};
    if (column.kind == ColumnKind::Empty && column.firstInfinite)
        return Phrase{QT_TRANSLATE_NOOP("Table", "line %1 holds '%2', and no cell holds a finite number"),
                      {Numeral{countText(column.firstInfinite->line)}, shortened(column.firstInfinite->text)}};
    return std::nullopt;
}

Phrase whyIdentifier(const TableColumn& column)
{
    if (column.numeric)
        return {QT_TRANSLATE_NOOP("Table", "its numbers only count the rows"), {}};
    if (column.manyDistinct)
        return {QT_TRANSLATE_NOOP("Table", "more than %1 different texts"), {Numeral{countText(column.distinct)}}};
    return {QT_TRANSLATE_NOOP("Table", "its texts are all different"), {}};
}

bool isSkipped(const TableChoices& choices, const std::string& column)
{
    const auto type = choices.types.find(column);
    return type != choices.types.end() && type->second == ColumnType::Skip;
}

std::vector<const TableColumn*> allThatCan(const Table& table, const TableChoices& choices, const TypedColumns& typed,
                                           std::vector<LeftOutColumn>& leftOut)
{
    std::vector<const TableColumn*> columns;
    for (const TableColumn* column : typed.columns) {
        if (column->name == choices.label)
            continue;
        const bool isChosen = choices.types.contains(column->name);
        if (isSkipped(choices, column->name))
            leftOut.push_back(
                {.column = column->name, .reason = {QT_TRANSLATE_NOOP("Table", "left out by choice"), {}}});
        else if (auto reason = isChosen ? whyNoFeature(*column, table.rows) : whyLeftOut(*column, table.rows))
            leftOut.push_back({.column = column->name, .reason = std::move(*reason)});
        else
            columns.push_back(column);
    }
    if (columns.empty())
        refuseWithoutFeatures(table, choices, typed);
    return columns;
}

} // namespace

void refuseWithoutFeatures(const Table& table, const TableChoices& choices, const TypedColumns& typed)
{
    for (const TableColumn* column : typed.columns)
        if (column->name != choices.label && !isSkipped(choices, column->name) && whyNoFeature(*column, table.rows))
            for (const auto& cell : {unheldNumber(*column), strayText(*column, table.rows)})
                if (cell)
                    refuse(table, column->name, *cell);
    refuse(table, {}, {QT_TRANSLATE_NOOP("Table", "no column besides the label can be a feature"), {}});
}

bool isIdentifierByName(const TableColumn& column)
{
    return column.numeric && column.kind == ColumnKind::Number && column.nearlyAllDiffer &&
           isNameOfIdentifier(column.name);
}

std::optional<Phrase> whyNoFeature(const TableColumn& column, std::size_t rows)
{
    if (auto number = unheldNumber(column))
        return number;
    switch (column.kind) {
    case ColumnKind::Empty:
        return Phrase{QT_TRANSLATE_NOOP("Table", "no cell holds anything"), {}};
    case ColumnKind::Constant:
        if (column.missing > column.infinite)
            return Phrase{QT_TRANSLATE_NOOP("Table", "only '%1' and cells without a value"),
                          {shortened(column.frequent.front().value)}};
        return Phrase{QT_TRANSLATE_NOOP("Table", "the same in all rows"), {}};
    case ColumnKind::Identifier:
        return strayText(column, rows).value_or(whyIdentifier(column));
    case ColumnKind::Category:
        if (column.distinct > kMaxCategories)
            return strayText(column, rows)
                .value_or(Phrase{QT_TRANSLATE_NOOP("Table", "%1 different texts, expected at most %2"),
                                 {Numeral{countText(column.distinct)}, Numeral{countText(kMaxCategories)}}});
        return std::nullopt;
    case ColumnKind::Number:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Phrase> whyLeftOut(const TableColumn& column, std::size_t rows)
{
    if (auto reason = whyNoFeature(column, rows))
        return reason;
    if (isIdentifierByName(column))
        return Phrase{
            QT_TRANSLATE_NOOP("Table", "whole numbers that are nearly all different, and the name of an identifier"),
            {}};
    if (column.role == ColumnRole::Ignored)
        return Phrase{QT_TRANSLATE_NOOP("Table", "its head says that it is not for learning"), {}};
    return std::nullopt;
}

std::vector<const TableColumn*> featureColumns(const Table& table, const TableChoices& choices,
                                               const TypedColumns& typed, std::vector<LeftOutColumn>& leftOut)
{
    if (choices.features.empty())
        return allThatCan(table, choices, typed, leftOut);
    std::vector<const TableColumn*> columns;
    for (const std::string& name : choices.features) {
        const TableColumn* const column = typed.find(name);
        if (column == nullptr)
            refuse(table, {}, {QT_TRANSLATE_NOOP("Table", "there is no column '%1'"), {shortened(name)}});
        if (name == choices.label)
            refuse(table, name, {QT_TRANSLATE_NOOP("Table", "it is the label, and so cannot be a feature"), {}});
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            refuse(table, name, {QT_TRANSLATE_NOOP("Table", "it is chosen as a feature twice"), {}});
        if (isSkipped(choices, name))
            refuse(table, name,
                   {QT_TRANSLATE_NOOP("Table", "it is left out by choice, and so cannot be a feature"), {}});
        const bool isConstant = column->kind == ColumnKind::Constant && column->numeric && !column->firstTooLarge;
        if (const auto reason = whyNoFeature(*column, table.rows); reason && !isConstant)
            refuse(table, name, *reason);
        columns.push_back(column);
    }
    return columns;
}

} // namespace core
