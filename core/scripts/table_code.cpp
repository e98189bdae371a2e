#include "core/scripts/dataset_code.h"

#include "core/csv/cell_text.h"
#include "core/tables/prepared_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

std::string_view pythonEncoding(TextEncoding encoding)
{
    constexpr std::array kNames{"utf-8-sig", "utf-16", "utf-16", "cp1252", "utf-32", "utf-32"};
    return kNames.at(static_cast<std::size_t>(encoding));
}

bool endsWithNumber(std::string_view name, std::string_view before, std::string_view behind)
{
    if (!name.ends_with(behind))
        return false;
    name.remove_suffix(behind.size());
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    return digits < name.size() && name.substr(0, digits).ends_with(before);
}

/// The properties of a table that determine which lines are written.
class TableLines {
public:
    explicit TableLines(const PreparedTable& table) : m_table(table) {}

    /// Returns whether the file's name does not exclude gzip compression.
    [[nodiscard]] bool mayBePacked() const
    {
        const std::string name = lowerCase(m_table.fileName);
        constexpr std::array<std::string_view, 3> kPlain{".csv", ".tsv", ".txt"};
        return std::ranges::none_of(kPlain, [&](std::string_view ending) { return name.ends_with(ending); });
    }

    /// Returns whether a name or class begins or ends with a blank, which only a quoted cell can: then cells must not
    /// be stripped.
    [[nodiscard]] bool hasBlanksAround() const
    {
        const auto has = [](std::string_view text) {
            constexpr std::string_view kBlanks = " \t";
            return !text.empty() && (kBlanks.find(text.front()) != std::string_view::npos ||
                                     kBlanks.find(text.back()) != std::string_view::npos);
        };
        const auto featureHas = [&](const PreparedFeature& feature) {
            const std::size_t category = feature.column.size() + std::string_view(" = ").size();
            return has(feature.column) ||
                   (!feature.isNumber() &&
                    has(std::string_view(feature.name).substr(std::min(category, feature.name.size()))));
        };
        return has(m_table.choices.label) || has(m_table.positiveName) || has(m_table.negativeName) ||
               std::ranges::any_of(m_table.features, featureHas);
    }

    /// Returns whether the program may have renamed a column that is used.
    [[nodiscard]] bool hasGivenNames() const
    {
        const auto isGiven = [this](const std::string& name) {
            return endsWithNumber(name, " (", ")") || (m_table.format.header && endsWithNumber(name, "Column ", ""));
        };
        return isGiven(m_table.choices.label) || std::ranges::any_of(m_table.choices.features, isGiven);
    }

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
        const auto isNumber = [](const std::string& text) {
            return readCell(text, '.').meaning == CellMeaning::Number;
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
        const bool isNumber = m_lines.label() == TableLines::Label::Numbers;
        add("positive = " + (isNumber ? m_table.positiveName : pythonString(m_table.positiveName)) +
            "  # is 1, everything else 0");
        addList("feature_columns = ", m_table.choices.features);
        if (m_lines.hasCategories())
            addList("category_columns = ", m_lines.categoryColumns(), "  # an input for each of their categories");
    }

    void writeReader()
    {
        add("def read_table(path):");
        add("    if not os.path.exists(path):");
        add("        sys.exit(f\"There is no {path}: put the table there, or write into table_file where it is.\")");
        add("    with open(path, \"rb\") as file:");
        add("        stored = file.read()");
        add("    if hashlib.sha256(stored).hexdigest() != \"" + m_table.sha256 + "\":");
        add("        print(f\"{path} is not the table of this experiment, or was changed: expect other numbers.\")");
        if (m_lines.mayBePacked()) {
            add(R"(    if stored[:2] == b"\x1f\x8b":)");
            add("        stored = gzip.decompress(stored)");
        }
        add("    text = stored.decode(\"" + std::string(pythonEncoding(m_table.format.encoding)) + "\")");
        add("    lines = csv.reader(io.StringIO(text, newline=\"\"), delimiter=" +
            pythonString(std::string(1, m_table.format.delimiter)) + ", skipinitialspace=True)");
        const std::string cells = m_lines.hasBlanksAround() ? "line" : R"([cell.strip(" \t") for cell in line])";
        add("    rows = [" + cells + " for line in lines if len(line) > 1]");
        if (m_table.format.header)
            add("    names = rows.pop(0)");
        else
            add("    names = [f\"Column {i + 1}\" for i in range(len(rows[0]))]");
        if (m_lines.hasGivenNames())
            writeNaming();
        add("    return {name: [row[i] for row in rows] for i, name in reversed(list(enumerate(names)))}");
    }

    void writeConversions()
    {
        m_script.gap();
        std::string words;
        for (const std::string_view word : missingWords())
            words += ", " + pythonString(word);
        add("def is_missing(cell):");
        add("    return cell.lower() in (\"\"" + words + ")");
        if (m_lines.hasNumbers() || m_lines.label() != TableLines::Label::Texts) {
            m_script.gap();
            add("def to_numbers(cells):");
            add(std::string("    numbers = np.array([np.nan if is_missing(cell) else float(cell") +
                (m_table.format.decimalMark == ',' ? R"(.replace(",", "."))" : "") + ") for cell in cells])");
            add("    return np.where(np.isfinite(numbers), numbers, np.nan)  # as good as missing where infinite");
        }
        if (m_lines.hasCategories() || m_lines.label() != TableLines::Label::Numbers) {
            m_script.gap();
            add("def to_texts(cells):");
            add("    return np.array([\"\" if is_missing(cell) else cell for cell in cells], dtype=object)");
        }
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

private:
    void add(std::string_view text) { m_script.added(text); }

    void addList(const std::string& start, const std::vector<std::string>& texts, std::string_view behind = {})
    {
        m_script.added(start + pythonList(texts, start.size() + behind.size()) + std::string(behind));
    }

    /// Follows makeNamesDistinct().
    void writeNaming()
    {
        add("    given, repeats = list(names), {}");
        add("    for i, own in enumerate(given):  # each column gets a name of its own, as in the program");
        add("        wanted = own or f\"Column {i + 1}\"");
        add("        name = wanted");
        add("        while name in names[:i] or (name != own and name in given):");
        add("            repeats[wanted] = repeats.get(wanted, 1) + 1");
        add("            name = f\"{wanted} ({repeats[wanted]})\"");
        add("        names[i] = name");
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

    void writeLabels()
    {
        if (m_lines.label() == TableLines::Label::Numbers) {
            add("label = to_numbers(table[label_column])");
            add("keep = ~np.isnan(label)");
        } else {
            add("label = to_texts(table[label_column])");
            add("keep = label != \"\"");
        }
        if (m_lines.label() == TableLines::Label::Either) {
            add("try:");
            add("    label, positive = to_numbers(table[label_column]), float(positive)");
            add("    keep = ~np.isnan(label)");
            add("except ValueError:");
            add("    pass  # not only numbers");
        }
        if (m_lines.dropsRows())
            writeDrops();
        add("labels = np.expand_dims((label[keep] == positive).astype(int), 1)");
    }

    void writeDrops()
    {
        add("for name in feature_columns:  # rows with a gap are left out");
        const std::string numbers = "~np.isnan(to_numbers(table[name]))";
        const std::string texts = "to_texts(table[name]) != \"\"";
        add("    keep &= " + (!m_lines.hasCategories() ? numbers
                              : !m_lines.hasNumbers()  ? texts
                                                       : texts + " if name in category_columns else " + numbers));
    }

    void writeFeatures()
    {
        add("features, feature_names = [], []");
        add("for name in feature_columns:");
        const std::string numbers = "to_numbers(table[name])[keep]";
        const bool makesReady = m_lines.fills() || m_lines.standardises();
        const std::string ready = makesReady ? "make_ready(" + numbers + ", train)" : numbers;
        std::string indentation = "    ";
        if (m_lines.hasCategories()) {
            if (m_lines.hasNumbers()) {
                add("    if name in category_columns:");
                indentation += "    ";
            }
            add(indentation + "texts = to_texts(table[name])[keep]");
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
    const TableLines lines(*script.experiment().table);
    script.added("import csv");
    if (lines.mayBePacked())
        script.added("import gzip");
    for (const char* name : {"hashlib", "io", "os", "sys"})
        script.added(std::string("import ") + name);
    script.line();
}

void writeTableFunctions(ScriptWriter& script)
{
    TableCode code(script);
    code.writeChoices();
    script.gap();
    code.writeReader();
    code.writeConversions();
}

void writeTableCall(ScriptWriter& script)
{
    TableCode(script).writeCall();
}

} // namespace core
