#include "core/scripts/dataset_code.h"

#include "core/csv/cell_text.h"
#include "core/scripts/table_cells_code.h"
#include "core/scripts/table_reader_code.h"
#include "core/tables/label_cut.h"
#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// The properties of a table that determine which lines are written.
class TableLines {
public:
    explicit TableLines(const PreparedTable& table) : m_table(table) {}

    [[nodiscard]] std::vector<std::string> categoryColumns() const
    {
        std::vector<std::string> columns;
        for (const PreparedFeature& feature : m_table.features)
            if (!feature.isNumber() && (columns.empty() || columns.back() != feature.column))
                columns.push_back(feature.column);
        return columns;
    }

    [[nodiscard]] bool hasCategories() const
    {
        return std::ranges::any_of(m_table.features, [](const auto& feature) { return !feature.isNumber(); });
    }

    [[nodiscard]] bool hasNumbers() const { return std::ranges::any_of(m_table.features, &PreparedFeature::isNumber); }

    [[nodiscard]] bool dropsRows() const { return m_table.choices.missing == MissingRule::DropRows; }

    /// Returns whether there are, or may be, missing numbers to fill.
    [[nodiscard]] bool fills() const
    {
        const auto isGap = [](double number) { return std::isnan(number); };
        const auto mayHaveGaps = [&](const PreparedFeature& feature) {
            return feature.isNumber() && (feature.numbers.empty() || std::ranges::any_of(feature.numbers, isGap));
        };
        return !dropsRows() && std::ranges::any_of(m_table.features, mayHaveGaps);
    }

    [[nodiscard]] bool standardises() const { return m_table.choices.standardise && hasNumbers(); }

    /// The type of the label column as far as the names of the classes determine it.
    enum class Label { Numbers, Texts, Either };
    [[nodiscard]] Label label() const
    {
        if (labelCutOf(m_table))
            return Label::Numbers;
        const auto type = m_table.choices.types.find(m_table.choices.label);
        if (type != m_table.choices.types.end()) // numbers as categories are equal if the numbers are
            return Label::Numbers;
        if (!m_table.positiveSpellings.empty())
            return Label::Texts;
        const auto isNumber = [](const std::string& text) {
            const CellReading reading = readCell(text, '.');
            return reading.meaning == CellMeaning::Number && numberName(reading.number) == text; // 01 is a code
        };
        if (!isNumber(m_table.positiveName))
            return Label::Texts;
        if (m_table.oneAgainstRest)
            return Label::Either;
        return isNumber(m_table.negativeName) ? Label::Numbers : Label::Texts;
    }

private:
    const PreparedTable& m_table;
};

/// Writes the parts of a script about one table.
class TableCode {
public:
    explicit TableCode(ScriptWriter& script) : m_script(script), m_table(*script.experiment().table), m_lines(m_table)
    {
    }

    void writeChoices()
    {
        add("table_file = " + pythonString(m_table.fileName) + "  # beside this script, or the whole path");
        add("label_column = " + pythonString(m_table.choices.label));
        writePositive();
        addList("feature_columns = ", m_table.choices.features);
        if (m_lines.hasCategories())
            addList("category_columns = ", m_lines.categoryColumns(), "  # an input for each of their categories");
    }

    void writeConversions()
    {
        m_script.gap();
        writeCellFunctions(m_script, cellUses());
        if (m_lines.fills() || m_lines.standardises())
            writeMakeReady();
    }

    void writeCall()
    {
        add("table = read_table(table_file)");
        writeLabels();
        m_script.line("train, test, y_train, y_test = train_test_split(np.arange(len(labels)), labels, test_size=" +
                      m_script.value(KnobId::TestFraction) + stratifyArgument(m_script.experiment()) + ")");
        writeFeatures();
        m_script.line("features = np.stack(features, axis=1)");
        m_script.line("X_train, X_test = features[train], features[test]");
        m_script.line("n_features = len(feature_names)");
    }

    [[nodiscard]] CellUses cellUses() const
    {
        return {.numbers = m_lines.hasNumbers() || m_lines.label() != TableLines::Label::Texts ||
                           !numbersAsCategories(m_table).empty(),
                .texts = m_lines.hasCategories() || m_lines.label() != TableLines::Label::Numbers,
                .labelOfTexts = m_lines.label() != TableLines::Label::Numbers};
    }

private:
    void add(std::string_view text) { m_script.added(text); }

    void addList(const std::string& start, const std::vector<std::string>& texts, std::string_view behind = {})
    {
        m_script.added(start + pythonList(texts, start.size() + behind.size()) + std::string(behind));
    }

    /// Follows fillAndStandardise(), with sums in the same order.
    void writeMakeReady()
    {
        m_script.gap();
        add("def make_ready(numbers, train):");
        add("    train = np.sort(train)  # numbers are measured on these rows alone, in the table's order");
        if (m_lines.fills()) {
            add("    known = numbers[train][~np.isnan(numbers[train])]");
            add("    median = np.median(known) if len(known) > 0 else 0.0");
            add("    numbers = np.where(np.isnan(numbers), median, numbers)");
        }
        if (m_lines.standardises()) {
            add("    count = len(train)");
            add("    mean = np.cumsum(numbers[train])[-1] / count  # added as the program does");
            add("    deviations = numbers[train] - mean");
            add("    rest = np.cumsum(deviations)[-1]  # what rounding left");
            add("    variance = (np.cumsum(deviations * deviations)[-1] - rest * rest / count) / count");
            add("    rounding = count * np.finfo(float).eps");
            add("    if variance <= rounding * variance + (rounding * mean) * (rounding * mean):  # a constant");
            add("        return (numbers - mean) * 0.0");
            add("    numbers = (numbers - mean) * (1 / np.sqrt(variance))");
        }
        add("    return numbers");
    }

    void writePositive()
    {
        if (const auto cut = labelCutOf(m_table)) {
            add("positive = " + numberName(cut->value) + "  # labels of " + cut->positiveName() + " are 1, others 0");
            return;
        }
        if (!m_table.positiveSpellings.empty()) {
            addList("positive = ", spellings(), "  # each is 1, everything else 0");
            return;
        }
        const bool isNumber = m_lines.label() == TableLines::Label::Numbers;
        add("positive = " + (isNumber ? m_table.positiveName : pythonString(m_table.positiveName)) +
            "  # is 1, everything else 0");
    }

    /// The spellings of the positive class as they are in the file, and as they are without the blanks around cells.
    [[nodiscard]] std::vector<std::string> spellings() const
    {
        std::vector<std::string> texts;
        for (const std::string& spelling : m_table.positiveSpellings) {
            std::string stripped = spelling;
            stripped.erase(stripped.find_last_not_of(" \t") + 1);
            stripped.erase(0, std::min(stripped.find_first_not_of(" \t"), stripped.size()));
            for (const std::string& text : {spelling, stripped})
                if (std::ranges::find(texts, text) == texts.end())
                    texts.push_back(text);
        }
        return texts;
    }

    /// The comparison of the label with the positive class.
    [[nodiscard]] std::string isPositive() const
    {
        if (!m_table.positiveSpellings.empty())
            return "np.isin(label[keep], positive)";
        const auto cut = labelCutOf(m_table);
        std::string sign = "==";
        if (cut) {
            constexpr std::array kSigns{">=", ">", "<=", "<"};
            sign = kSigns.at(static_cast<std::size_t>(cut->side));
        }
        return "(label[keep] " + sign + " positive)";
    }

    void writeLabels()
    {
        if (m_lines.label() == TableLines::Label::Numbers) {
            add("label = " + numbersOfColumn(m_table, "label_column"));
            add("keep = ~np.isnan(label)");
        } else {
            add("label = to_texts(table[label_column])");
            add("keep = label != \"\"");
        }
        if (m_lines.label() == TableLines::Label::Either) {
            add("try:");
            add("    label, positive = " + numbersOfColumn(m_table, "label_column") + ", float(positive)");
            add("    keep = ~np.isnan(label)");
            add("except ValueError:");
            add("    pass  # not only numbers");
        }
        if (m_lines.dropsRows())
            writeDrops();
        add("labels = np.expand_dims(" + isPositive() + ".astype(int), 1)");
    }

    void writeDrops()
    {
        add("for name in feature_columns:  # rows with a gap are left out");
        const std::string numbers = "~np.isnan(" + numbersOfColumn(m_table) + ")";
        const std::string texts = "to_texts(table[name]) != \"\"";
        add("    keep &= " + (!m_lines.hasCategories() ? numbers
                              : !m_lines.hasNumbers()  ? texts
                                                       : texts + " if name in category_columns else " + numbers));
    }

    void writeFeatures()
    {
        add("features, feature_names = [], []");
        add("for name in feature_columns:");
        const std::string numbers = numbersOfColumn(m_table) + "[keep]";
        const bool makesReady = m_lines.fills() || m_lines.standardises();
        const std::string ready = makesReady ? "make_ready(" + numbers + ", train)" : numbers;
        std::string indentation = "    ";
        if (m_lines.hasCategories()) {
            if (m_lines.hasNumbers()) {
                add("    if name in category_columns:");
                indentation += "    ";
            }
            add(indentation + "texts = to_texts(table[name])[keep]");
            if (const auto columns = numbersAsCategories(m_table); !columns.empty()) {
                addList(indentation + "if name in ", columns, ":");
                add(indentation + "    numbers = " + numbers);
                add(indentation + "    texts = np.array([as_text(number) for number in numbers], dtype=object)");
            }
            add(indentation + "for category in sorted(set(texts) - {\"\"}):");
            add(indentation + "    features.append((texts == category).astype(float))");
            add(indentation + "    feature_names.append(f\"{name} = {category}\")");
            if (m_lines.hasNumbers())
                add("    else:");
        }
        if (m_lines.hasNumbers()) {
            add(indentation + "features.append(" + ready + ")");
            add(indentation + "feature_names.append(name)");
        }
    }

    ScriptWriter& m_script;
    const PreparedTable& m_table;
    TableLines m_lines;
};

} // namespace

void writeTableImports(ScriptWriter& script)
{
    const PreparedTable& table = *script.experiment().table;
    std::vector<std::string> modules{"csv", "hashlib", "io", "os", "sys"};
    for (const std::string& module : tableReaderModules(table))
        modules.push_back(module);
    if (needsExpressions(table, TableCode(script).cellUses()))
        modules.emplace_back("re");
    std::ranges::sort(modules);
    modules.erase(std::unique(modules.begin(), modules.end()), modules.end());
    for (const std::string& module : modules)
        script.added("import " + module);
    script.line();
}

void writeTableFunctions(ScriptWriter& script)
{
    TableCode code(script);
    code.writeChoices();
    script.gap();
    writeTableReader(script);
    code.writeConversions();
}

void writeTableCall(ScriptWriter& script)
{
    TableCode(script).writeCall();
}

} // namespace core
