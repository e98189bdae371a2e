#include "core/tables/prepare_table.h"

#include "core/csv/cell_text.h"
#include "core/csv/table_error.h"
#include "core/memory/memory.h"
#include "core/numeric/stop_check.h"
#include "core/text/number_text.h"
#include "core/text/phrase.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// Converts a column of a table.
class ColumnConversion {
public:
    ColumnConversion(const Table& table, const TableColumn& column, const std::stop_token& stop)
        : m_table(table), m_column(column), m_stop(stop)
    {
        m_result.name = column.name;
        m_result.role = column.role;
        m_result.missing = column.missing;
        m_result.numeric = !column.numeric;
        requireMemory("preparing " + table.name, sizeof(double) * table.rows, availableMemory());
    }

    TableColumn toCategories()
    {
        if (m_column.manyDistinct || m_column.distinct > kMaxCategories)
            refuse({QT_TRANSLATE_NOOP("Table", "more than %1 different numbers, expected at most %1 categories"),
                    {Numeral{countText(kMaxCategories)}}});
        m_result.style = m_column.style;
        std::vector<double> different;
        std::vector<std::size_t> counts;
        m_result.codes.assign(m_column.numbers.size(), kMissingCode);
        for (std::size_t row = 0; row < m_column.numbers.size(); ++row) {
            if (stopsAtRow(m_stop, row))
                return std::move(m_result);
            const double number = m_column.numbers[row];
            if (std::isnan(number))
                continue;
            const auto place = static_cast<std::size_t>(std::ranges::find(different, number) - different.begin());
            if (place == different.size()) {
                different.push_back(number);
                counts.push_back(0);
                m_result.texts.push_back(numberName(number));
            }
            ++counts[place];
            m_result.codes[row] = static_cast<std::uint32_t>(place);
        }
        summarise(m_result, counts, kMaxCategories, m_stop);
        // Numbers that are all different are no identifiers if they were chosen as categories.
        if (m_result.kind == ColumnKind::Identifier)
            m_result.kind = ColumnKind::Category;
        return std::move(m_result);
    }

    TableColumn toNumbers()
    {
        if (m_column.manyDistinct)
            refuse(
                {QT_TRANSLATE_NOOP("Table", "more than %1 different texts"), {Numeral{countText(m_column.distinct)}}});
        const std::vector<double> numbers = numbersOfTexts();
        m_result.style = m_column.style;
        m_result.numbers.reserve(m_column.codes.size());
        for (std::size_t row = 0; row < m_column.codes.size(); ++row) {
            if (stopsAtRow(m_stop, row))
                return std::move(m_result);
            const std::uint32_t code = m_column.codes[row];
            m_result.numbers.push_back(code == kMissingCode ? std::numeric_limits<double>::quiet_NaN() : numbers[code]);
            m_result.numberCells += code == kMissingCode ? 0U : 1U;
        }
        summarise(m_result, {}, kMaxDistinctNumbers, m_stop);
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::vector<double> numbersOfTexts() const
    {
        std::vector<double> numbers;
        for (const std::string& text : m_column.texts) {
            const CellReading reading = readCell(text, m_table.format.decimalMark);
            if (reading.meaning != CellMeaning::Number)
                refuseText(text);
            if (std::abs(reading.number) > kLargestCell)
                refuse({QT_TRANSLATE_NOOP("Table", "it holds '%1', expected numbers up to %2"),
                        {shortened(text), Numeral{readableText(kLargestCell)}}});
            numbers.push_back(reading.number);
        }
        return numbers;
    }

    [[noreturn]] void refuseText(const std::string& text) const
    {
        if (m_column.firstText)
            refuse({QT_TRANSLATE_NOOP("Table", "line %1 holds '%2', expected a number"),
                    {Numeral{countText(m_column.firstText->line)}, shortened(m_column.firstText->text)}});
        refuse({QT_TRANSLATE_NOOP("Table", "it holds '%1', expected a number"), {shortened(text)}});
    }

    [[noreturn]] void refuse(const Phrase& reason) const
    {
        throw TableError({.table = m_table.name, .line = 0, .column = m_column.name}, reason);
    }

    const Table& m_table;
    const TableColumn& m_column;
    const std::stop_token& m_stop;
    TableColumn m_result;
};

void requireSensible(const Table& table, const TableChoices& choices)
{
    for (const auto& [name, type] : choices.types) {
        if (table.find(name) == nullptr)
            throw TableError({.table = table.name, .line = 0, .column = {}},
                             {QT_TRANSLATE_NOOP("Table", "there is no column '%1'"), {shortened(name)}});
        if (type == ColumnType::Skip && name == choices.label)
            throw TableError({.table = table.name, .line = 0, .column = name},
                             {QT_TRANSLATE_NOOP("Table", "it is the label, and so cannot be left out"), {}});
    }
}

} // namespace

const TableColumn* TypedColumns::find(std::string_view name) const
{
    const auto found = std::ranges::find(columns, name, &TableColumn::name);
    return found == columns.end() ? nullptr : *found;
}

TypedColumns typedColumns(const Table& table, TableChoices& choices, const std::stop_token& stop)
{
    requireSensible(table, choices);
    TypedColumns result;
    for (const TableColumn& column : table.columns) {
        result.columns.push_back(&column);
        const auto type = choices.types.find(column.name);
        if (type == choices.types.end() || type->second == ColumnType::Skip)
            continue;
        const bool isSame = column.numeric == (type->second == ColumnType::Number);
        if (isSame && !isIdentifierByName(column)) {
            choices.types.erase(type);
        } else if (!isSame) {
            ColumnConversion conversion(table, column, stop);
            result.converted.push_back(column.numeric ? conversion.toCategories() : conversion.toNumbers());
            result.columns.back() = &result.converted.back();
        }
    }
    return result;
}

} // namespace core
