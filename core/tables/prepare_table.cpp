#include "core/tables/prepare_table.h"

#include "core/csv/table_error.h"
#include "core/memory/memory.h"
#include "core/numeric/stop_check.h"
#include "core/tables/asked_columns.h"
#include "core/tables/column_names.h"
#include "core/tables/label_classes.h"
#include "core/tables/label_cut.h"
#include "core/tables/table_warnings.h"
#include "core/text/number_text.h"
#include "core/text/phrase.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

/// Prepares a table step by step.
class Preparation {
public:
    Preparation(const Table& table, const TableChoices& choices, const std::stop_token& stop)
        : m_table(table), m_stop(stop), m_result(std::make_shared<PreparedTable>())
    {
        m_result->fileName = table.name;
        m_result->sha256 = table.sha256;
        m_result->format = table.format;
        m_result->oddities = table.oddities;
        m_result->guessedFormat = table.guessedFormat;
        m_result->choices = choices;
        m_result->notes = table.notes;
    }

    std::shared_ptr<const PreparedTable> make()
    {
        const bool choosesFeatures = m_result->choices.features.empty();
        m_typed = typedColumns(m_table, m_result->choices, m_stop);
        if (!m_stop.stop_requested())
            chooseLabel();
        if (m_stop.stop_requested())
            return nullptr;
        m_columns = featureColumns(m_table, m_result->choices, m_typed, m_result->leftOut);
        requireRoom();
        chooseRows();
        for (const TableColumn* column : m_columns) {
            if (m_stop.stop_requested())
                return nullptr;
            addColumn(*column);
        }
        if (m_stop.stop_requested())
            return nullptr;
        if (choosesFeatures)
            askAboutNames(*m_result, m_columns);
        finish();
        addWarnings(*m_result, m_stop);
        return m_stop.stop_requested() ? nullptr : m_result;
    }

private:
    void chooseLabel()
    {
        if (m_table.columns.size() == 1)
            refuse({}, {QT_TRANSLATE_NOOP("Table", "only one column was found, expected two or more; choose the "
                                                   "delimiter that parts them"),
                        {}});
        const std::string& name = m_result->choices.label;
        const TableColumn* const column = m_typed.find(name);
        if (column == nullptr)
            refuse({},
                   {QT_TRANSLATE_NOOP("Table", "there is no column '%1' that could be the label"), {shortened(name)}});
        if (column->kind == ColumnKind::Empty)
            refuse(name, {QT_TRANSLATE_NOOP("Table", "no cell holds anything, expected labels"), {}});
        if (column->distinct < 2)
            refuseOnlyValue(column->frequent.front().value);
        m_result->labelStyle = column->style;
        const bool hasMany = column->manyDistinct || column->distinct > kMaxDistinctNumbers;
        if (hasMany && !column->numeric)
            refuse(name,
                   {QT_TRANSLATE_NOOP("Table", "more than %1 different values, expected labels of 2 to %1 classes"),
                    {Numeral{countText(kMaxDistinctNumbers)}}});
        const auto cut = cutOf(*column);
        if (m_stop.stop_requested())
            return;
        if (cut && m_result->choices.positive.empty())
            warnOfLoneNumber(*column);
        if (cut)
            cutLabel(*column, *cut);
        else if (hasMany)
            refuse(name,
                   {QT_TRANSLATE_NOOP("Table", "'%1' is one of more than %2 numbers, expected a cut such as '>=%3'"),
                    {shortened(m_result->choices.positive), Numeral{countText(kMaxDistinctNumbers)},
                     numberName(column->maximum)}});
        else
            choosePositive(*column);
    }

    [[noreturn]] void refuseOnlyValue(const std::string& value) const
    {
        refuse(m_result->choices.label,
               {QT_TRANSLATE_NOOP("Table", "only '%1' occurs, expected labels of two classes"), {shortened(value)}});
    }

    /// The chosen cut of a column of numbers, or the default one of more than two.
    [[nodiscard]] std::optional<LabelCut> cutOf(const TableColumn& column) const
    {
        if (!column.numeric)
            return std::nullopt;
        if (!m_result->choices.positive.empty())
            return labelCutFrom(m_result->choices.positive, column.style);
        return column.distinct > 2 || column.manyDistinct ? evenCut(column.numbers, m_stop) : std::nullopt;
    }

    void cutLabel(const TableColumn& column, const LabelCut& cut)
    {
        m_label = cutClasses(column, cut, m_stop);
        m_positive = 1;
        m_result->choices.positive = cut.text();
        m_result->positiveName = m_label.names[1];
        m_result->negativeName = m_label.names[0];
    }

    /// A row of sums or means below the others holds a number that is no label, and would be cut with them in silence.
    void warnOfLoneNumber(const TableColumn& column)
    {
        constexpr std::size_t kMaxValues = 4;
        constexpr std::size_t kMinRows = 5;
        const std::vector<ValueCount>& values = column.frequent; // the rarest comes last
        if (column.manyDistinct || column.distinct > kMaxValues || values.size() != column.distinct ||
            values.back().count != 1 || values[values.size() - 2].count < kMinRows)
            return;
        m_result->warnings.push_back(
            {QT_TRANSLATE_NOOP("Table", "%1: %2 occurs in one row only. If it is no label, leave the row out."),
             {shortened(column.name), Numeral{values.back().value}}});
    }

    void choosePositive(const TableColumn& column)
    {
        m_label = labelClassesOf(column, m_stop);
        if (m_stop.stop_requested())
            return;
        if (m_label.names.size() < 2)
            refuseOnlyValue(m_label.names.front());
        std::string& positive = m_result->choices.positive;
        if (positive.empty()) {
            m_positive = guessPositive(m_label, column.name);
        } else {
            const auto number = column.numeric ? labelNumberFrom(positive, column.style) : std::nullopt;
            const auto found = classOf(m_label, number ? numberName(*number) : positive);
            if (!found)
                refuse(column.name,
                       {QT_TRANSLATE_NOOP("Table", "'%1' does not occur, expected a label such as '%2' or '%3'"),
                        {shortened(positive), shortened(m_label.names[0]), shortened(m_label.names[1])}});
            m_positive = *found;
        }
        positive = m_label.names[m_positive];
        m_result->positiveName = positive;
        m_result->oneAgainstRest = m_label.names.size() > 2;
        m_result->negativeName = m_result->oneAgainstRest ? "not " + positive : m_label.names[1 - m_positive];
        noteSpellings(column.name);
    }

    void noteSpellings(const std::string& column)
    {
        if (m_label.spellings.empty())
            return;
        m_result->positiveSpellings = m_label.spellings[m_positive];
        for (const std::vector<std::string>& spellings : m_label.spellings) {
            constexpr std::size_t kMaxShown = 6;
            std::string list;
            for (std::size_t i = 0; i < std::min(spellings.size(), kMaxShown); ++i)
                list += (i == 0 ? "'" : ", '") + shortened(spellings[i]) + "'";
            if (spellings.size() > kMaxShown)
                list += ", ...";
            if (spellings.size() > 1)
                m_result->notes.push_back(
                    {QT_TRANSLATE_NOOP("Table", "%1: %2 are read as one answer."), {shortened(column), list}});
        }
    }

    void requireRoom() const
    {
        std::uint64_t bytesPerRow = sizeof(std::uint32_t) + 1;
        for (const TableColumn* column : m_columns)
            bytesPerRow += column->numeric ? sizeof(double) : 2;
        requireMemory("preparing " + m_table.name, bytesPerRow * m_table.rows, availableMemory());
    }

    void chooseRows()
    {
        const auto isMissing = [](const TableColumn& column, std::size_t row) {
            return column.numeric ? std::isnan(column.numbers[row]) : column.codes[row] == kMissingCode;
        };
        std::vector<const TableColumn*> withGaps;
        if (m_result->choices.missing == MissingRule::DropRows)
            std::ranges::copy_if(m_columns, std::back_inserter(withGaps),
                                 [](const TableColumn* column) { return column->missing > 0; });
        for (std::size_t row = 0; row < m_table.rows; ++row) {
            if (stopsAtRow(m_stop, row))
                return;
            if (m_label.classes[row] == kNoClass)
                ++m_result->droppedUnlabelled;
            else if (std::ranges::any_of(withGaps, [&](const TableColumn* column) { return isMissing(*column, row); }))
                ++m_result->droppedMissing;
            else
                m_rows.push_back(static_cast<std::uint32_t>(row));
        }
        if (m_rows.size() < kMinTableRows)
            refuse({}, {QT_TRANSLATE_NOOP("Table", "%1 rows with a label and without gaps, expected at least %2"),
                        {Numeral{countText(m_rows.size())}, Numeral{countText(kMinTableRows)}}});
        m_result->labels.reserve(m_rows.size());
        for (const std::uint32_t row : m_rows)
            m_result->labels.push_back(m_label.classes[row] == m_positive ? 1 : 0);
        m_result->positives = static_cast<std::size_t>(std::ranges::count(m_result->labels, 1));
        m_result->negatives = m_rows.size() - m_result->positives;
        if (m_result->positives == 0 || m_result->negatives == 0)
            refuse(m_result->choices.label,
                   {QT_TRANSLATE_NOOP("Table", "only rows of '%1' are left, expected both classes"),
                    {shortened(m_result->positives == 0 ? m_result->negativeName : m_result->positiveName)}});
    }

    void addColumn(const TableColumn& column)
    {
        if (column.numeric)
            addNumbers(column);
        else
            addCategories(column);
        if (m_result->features.size() > kMaxFeatures)
            refuse({}, {QT_TRANSLATE_NOOP("Table", "its columns make more than %1 features; choose some of them"),
                        {Numeral{countText(kMaxFeatures)}}});
    }

    void addNumbers(const TableColumn& column)
    {
        std::vector<double> numbers;
        numbers.reserve(m_rows.size());
        std::size_t gaps = 0;
        for (const std::uint32_t row : m_rows) {
            numbers.push_back(column.numbers[row]);
            gaps += std::isnan(numbers.back()) ? 1U : 0U;
        }
        if (isConstant(numbers) && m_result->choices.features.empty()) {
            leaveOutConstant(column);
            return;
        }
        m_missingNumbers += gaps;
        m_result->features.push_back({column.name, column.name, std::move(numbers), nullptr, 0, column.style});
    }

    [[nodiscard]] static bool isConstant(const std::vector<double>& numbers)
    {
        const auto isThere = [](double number) { return !std::isnan(number); };
        const auto first = std::find_if(numbers.begin(), numbers.end(), isThere);
        return std::none_of(first, numbers.end(), [&](double number) { return isThere(number) && number != *first; });
    }

    void leaveOutConstant(const TableColumn& column)
    {
        m_result->leftOut.push_back(
            {.column = column.name, .reason = {QT_TRANSLATE_NOOP("Table", "the same in all rows that are left"), {}}});
    }

    void addCategories(const TableColumn& column)
    {
        const ClassColumn whole = classesOf(column, m_stop);
        if (m_stop.stop_requested())
            return;
        auto categories = std::make_shared<std::vector<std::uint8_t>>();
        categories->reserve(m_rows.size());
        std::vector<std::size_t> counts(whole.names.size());
        std::size_t gaps = 0;
        for (const std::uint32_t row : m_rows) {
            const std::uint8_t category = whole.classes.at(row);
            categories->push_back(category);
            if (category == kNoClass)
                ++gaps;
            else
                ++counts[category];
        }
        // A category that occurs in dropped rows only would be a feature that is 0 everywhere.
        if (std::ranges::count_if(counts, [](std::size_t count) { return count > 0; }) < 2) {
            if (!m_result->choices.features.empty())
                refuse(column.name, {QT_TRANSLATE_NOOP("Table", "the same in all rows that are left"), {}});
            leaveOutConstant(column);
            return;
        }
        m_missingCategories += gaps;
        for (std::size_t i = 0; i < whole.names.size(); ++i)
            if (counts[i] > 0)
                m_result->features.push_back({column.name + " = " + whole.names[i],
                                              column.name,
                                              {},
                                              categories,
                                              static_cast<std::uint8_t>(i),
                                              column.style});
    }

    void noteWhatIsMissing()
    {
        const std::initializer_list<std::pair<std::size_t, const char*>> kinds{
            {m_missingNumbers,
             QT_TRANSLATE_NOOP("Table", "Missing numbers: %1. Each becomes the median of the training rows.")},
            {m_missingCategories,
             QT_TRANSLATE_NOOP("Table", "Missing categories: %1. All features of the column are 0 there.")},
            {m_result->droppedUnlabelled, QT_TRANSLATE_NOOP("Table", "Rows left out because they have no label: %1.")},
            {m_result->droppedMissing, QT_TRANSLATE_NOOP("Table", "Rows left out because a feature is missing: %1.")}};
        for (const auto& [count, pattern] : kinds)
            if (count > 0)
                m_result->notes.push_back({pattern, {Numeral{countText(count)}}});
    }

    void finish()
    {
        if (m_result->features.empty())
            refuseWithoutFeatures(m_table, m_result->choices, m_typed);
        noteWhatIsMissing();
        std::vector<std::string> names = m_result->featureNames();
        makeNamesDistinct(names, m_result->notes);
        for (std::size_t i = 0; i < names.size(); ++i)
            m_result->features[i].name = names[i];
        // The choices must not contain columns that were left out during preparation.
        m_result->choices.features.clear();
        for (const PreparedFeature& feature : m_result->features)
            if (m_result->choices.features.empty() || m_result->choices.features.back() != feature.column)
                m_result->choices.features.push_back(feature.column);
    }

    [[noreturn]] void refuse(const std::string& column, const Phrase& reason) const
    {
        throw TableError({.table = m_table.name, .line = 0, .column = column}, reason);
    }

    const Table& m_table;
    const std::stop_token& m_stop;
    std::shared_ptr<PreparedTable> m_result;
    TypedColumns m_typed;
    ClassColumn m_label;
    std::size_t m_positive = 0;
    std::vector<const TableColumn*> m_columns;
    std::vector<std::uint32_t> m_rows; ///< rows of the table that are kept
    std::size_t m_missingNumbers = 0;
    std::size_t m_missingCategories = 0;
};

} // namespace

std::shared_ptr<const PreparedTable> prepareTable(const Table& table, const TableChoices& choices,
                                                  const std::stop_token& stop)
{
    return Preparation(table, choices, stop).make();
}

} // namespace core
