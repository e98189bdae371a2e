#include "core/scripts/table_cells_code.h"

#include "core/csv/cell_text.h"
#include "core/csv/missing_words.h"
#include "core/tables/label_cut.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace core {

namespace {

bool isNumber(std::string_view text)
{
    return readCell(text, '.').meaning == CellMeaning::Number;
}

std::string_view categoryOf(const PreparedFeature& feature)
{
    const std::size_t begin = feature.column.size() + std::string_view(" = ").size();
    return std::string_view(feature.name).substr(std::min(begin, feature.name.size()));
}

using StyledColumn = std::pair<std::string_view, const NumberStyle*>;

/// Returns the columns of numbers that have marks besides a decimal mark, with their names.
std::vector<StyledColumn> styledColumns(const PreparedTable& table)
{
    std::vector<StyledColumn> columns;
    const auto add = [&columns](std::string_view name, const NumberStyle& style) {
        const bool hasMarks = style.percent || !style.currency.empty() || !style.groupMark.empty();
        if (hasMarks && (columns.empty() || columns.back().first != name))
            columns.emplace_back(name, &style);
    };
    add(table.choices.label, table.labelStyle);
    for (const PreparedFeature& feature : table.features)
        add(feature.column, feature.style);
    return columns;
}

bool hasDecimalCommas(const PreparedTable& table)
{
    return table.format.decimalMark == ',' || table.labelStyle.decimalMark == ',' ||
           std::ranges::any_of(table.features, [](const auto& feature) { return feature.style.decimalMark == ','; });
}

/// Returns whether there are, or may be, negative numbers, whose sign can be U+2212.
bool mayBeNegative(const PreparedTable& table)
{
    const bool ofLabel = labelCutOf(table) || table.oneAgainstRest || table.positiveName.starts_with('-') ||
                         table.negativeName.starts_with('-');
    return ofLabel || std::ranges::any_of(table.features, [](const PreparedFeature& feature) {
               if (!feature.isNumber())
                   return categoryOf(feature).starts_with('-');
               return feature.numbers.empty() || std::ranges::any_of(feature.numbers, [](double x) { return x < 0.0; });
           });
}

/// The words of a table that are no values.
class TableWords {
public:
    TableWords(const PreparedTable& table, const CellUses& uses) : m_table(table), m_uses(uses) {}

    /// Returns the words for missing cells, in lower case.
    [[nodiscard]] const std::vector<std::string>& missing() const { return m_table.format.missingWords; }

    /// Returns the values of those words that are numbers.
    [[nodiscard]] std::vector<std::string> numbersForMissing() const
    {
        std::vector<std::string> numbers = missing();
        std::erase_if(numbers, [](const std::string& word) { return !isNumber(word); });
        return numbers;
    }

    /// Returns the words for missing cells that are, or may be, answers in columns of texts.
    [[nodiscard]] std::vector<std::string> answers() const
    {
        std::vector<std::string> words = m_table.format.answerWords;
        if (m_table.oneAgainstRest && m_uses.labelOfTexts) // the other classes are not known
            return words;
        std::vector<std::string> known{lowerCase(m_table.positiveName), lowerCase(m_table.negativeName)};
        for (const PreparedFeature& feature : m_table.features)
            if (!feature.isNumber())
                known.push_back(lowerCase(std::string(categoryOf(feature))));
        std::erase_if(words, [&](const std::string& word) { return std::ranges::find(known, word) == known.end(); });
        return words;
    }

    /// Returns those of answers() that are signs: they are missing among words.
    [[nodiscard]] std::vector<std::string> signs() const
    {
        std::vector<std::string> words = answers();
        std::erase_if(words, [](const std::string& word) { return !isSign(word); });
        return words;
    }
    [[nodiscard]] bool hasSigns() const { return !signs().empty(); }

private:
    const PreparedTable& m_table;
    CellUses m_uses;
};

/// Writes the functions that give cells a meaning.
class CellCode {
public:
    CellCode(ScriptWriter& script, const CellUses& uses)
        : m_script(script), m_uses(uses), m_table(*script.experiment().table), m_words(m_table, uses)
    {
    }

    void write()
    {
        writeIsMissing();
        if (m_uses.numbers)
            writeToNumbers();
        if (m_uses.texts)
            writeToTexts();
    }

private:
    void add(std::string_view text) { m_script.added(text); }

    void addList(const std::string& start, const std::vector<std::string>& texts, std::string_view behind = {})
    {
        add(start + pythonList(texts, start.size() + behind.size()) + std::string(behind));
    }

    void writeIsMissing()
    {
        const std::vector<std::string> numbers = m_words.numbersForMissing();
        std::vector<std::string> words = m_words.missing();
        words.insert(words.begin(), std::string());
        std::string list;
        for (const std::string& word : words)
            list += (list.empty() ? "" : ", ") + pythonString(word);
        constexpr std::size_t kShort = 60;
        const bool isLong = list.size() > kShort;
        if (isLong)
            addList("missing_words = set(", words, ")");
        if (!numbers.empty())
            add("missing_numbers = " + listed(numbers));
        if (isLong || !numbers.empty())
            m_script.gap();
        const std::string isWord =
            isLong ? "cell.strip().lower() in missing_words" : "cell.strip().lower() in (" + list + ")";
        add("def is_missing(cell):");
        if (numbers.empty()) {
            add("    return " + isWord);
            return;
        }
        add("    try:");
        add("        return " + isWord + " or float(cell) in missing_numbers");
        add("    except ValueError:");
        add("        return False");
    }

    /// Returns numbers as a list: "[-999, 9999]".
    static std::string listed(const std::vector<std::string>& numbers)
    {
        std::string list;
        for (const std::string& number : numbers)
            list += (list.empty() ? "" : ", ") + shortestText(readCell(number, '.').number);
        return "[" + list + "]";
    }

    void writeToNumbers()
    {
        m_script.gap();
        const bool hasMarks = !styledColumns(m_table).empty();
        std::string read = "float(cell";
        if (mayBeNegative(m_table))
            read += R"(.replace("\u2212", "-"))";
        if (hasDecimalCommas(m_table))
            read += R"(.replace(",", "."))";
        read += ")";
        if (hasMarks) {
            writeToNumber();
            read = "to_number(cell, marks)";
        }
        add(std::string("def to_numbers(cells") + (hasMarks ? ", marks=()" : "") + "):");
        add("    numbers = np.array([np.nan if is_missing(cell) else " + read + " for cell in cells])");
        if (!m_words.numbersForMissing().empty())
            add("    numbers[np.isin(numbers, missing_numbers)] = np.nan");
        add("    return np.where(np.isfinite(numbers), numbers, np.nan)  # as good as missing where infinite");
    }

    /// Follows readStyledNumber().
    void writeToNumber()
    {
        add("number_marks = {  # what stands in the cells of a column besides its numbers; blanks are none");
        for (const auto& [column, style] : styledColumns(m_table)) {
            std::vector<std::string> marks;
            for (const std::string& mark : {style->currency, std::string(style->percent ? "%" : ""),
                                            isBlank(style->groupMark) ? "" : style->groupMark})
                if (!mark.empty())
                    marks.push_back(mark);
            add("    " + pythonString(column) + ": " + pythonList(marks, 0) + ",");
        }
        add("}");
        m_script.gap();
        add("def to_number(cell, marks):");
        add(R"(    cell = "".join(cell.split()).replace("\u2212", "-"))");
        add("    for mark in marks:");
        add(R"(        cell = cell.replace(mark, ""))");
        add("    if cell.startswith(\"(\"):  # as accounts write negative numbers");
        add("        cell = \"-\" + cell.strip(\"()\")");
        add(std::string("    number = float(cell") + (hasDecimalCommas(m_table) ? R"(.replace(",", "."))" : "") + ")");
        add("    return number / 100 if \"%\" in marks else number");
        m_script.gap();
    }

    static bool isBlank(std::string_view mark)
    {
        constexpr std::array<std::string_view, 4> kBlanks{" ", "\u00A0", "\u202F", "\u2009"};
        return std::ranges::find(kBlanks, mark) != kBlanks.end();
    }

    void writeToTexts()
    {
        m_script.gap();
        const std::vector<std::string> answers = m_words.answers();
        if (!numbersAsCategories(m_table).empty()) {
            add("def as_text(number):  # as the program writes it");
            add("    whole = abs(number) < 1e15 and number == int(number)");
            add("    return \"\" if np.isnan(number) else str(int(number)) if whole else repr(float(number))");
            m_script.gap();
        }
        if (!answers.empty())
            addList("answers = ", answers, "  # not missing among texts");
        if (m_words.hasSigns())
            addList("signs = ", m_words.signs(), "  # missing where a text has letters or digits");
        if (!answers.empty())
            m_script.gap();
        add("def to_texts(cells):");
        if (answers.empty()) {
            add("    return np.array([\"\" if is_missing(cell) else cell for cell in cells], dtype=object)");
            return;
        }
        add("    texts = [\"\" if is_missing(cell) and cell.lower() not in answers else cell for cell in cells]");
        if (m_words.hasSigns()) {
            add(R"(    letters = re.compile("[0-9A-Za-z\u00c0-\u1fff\u2040-\u21ff\u2240-\U0010ffff]"))");
            add("    if any(letters.search(text) for text in set(texts)):");
            add("        texts = [\"\" if text in signs else text for text in texts]");
        }
        add("    return np.array(texts, dtype=object)");
    }

    ScriptWriter& m_script;
    CellUses m_uses;
    const PreparedTable& m_table;
    TableWords m_words;
};

} // namespace

bool needsExpressions(const PreparedTable& table, const CellUses& uses)
{
    return uses.texts && TableWords(table, uses).hasSigns();
}

void writeCellFunctions(ScriptWriter& script, const CellUses& uses)
{
    CellCode(script, uses).write();
}

std::string numbersOfColumn(const PreparedTable& table, const std::string& name)
{
    return "to_numbers(table[" + name + "]" +
           (styledColumns(table).empty() ? ")" : ", number_marks.get(" + name + ", ()))");
}

std::vector<std::string> numbersAsCategories(const PreparedTable& table)
{
    std::vector<std::string> columns;
    for (const PreparedFeature& feature : table.features)
        if (!feature.isNumber() && (columns.empty() || columns.back() != feature.column))
            columns.push_back(feature.column);
    std::erase_if(columns, [&table](const std::string& column) {
        const auto type = table.choices.types.find(column);
        const auto isOther = [&](const PreparedFeature& feature) {
            return feature.column == column && !isNumber(categoryOf(feature));
        };
        return type == table.choices.types.end() || type->second != ColumnType::Category ||
               std::ranges::any_of(table.features, isOther);
    });
    return columns;
}

} // namespace core
