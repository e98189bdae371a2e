#include "core/scripts/table_reader_code.h"

#include "core/csv/cell_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace core {

namespace {

/// The ways of packing a file, as scripts unpack them.
struct PackedForm {
    std::string_view ending;
    std::string_view module;
    std::string_view isPacked; ///< as Python writes it
};

/// The zip archive comes first, because the file in it can be packed as well.
constexpr std::array<PackedForm, 4> kPackedForms{
    {{".zip", "zipfile", R"(stored.startswith((b"PK\x03\x04", b"PK\x07\x08")))"},
     {".gz", "gzip", R"(stored.startswith(b"\x1f\x8b"))"},
     {".bz2", "bz2", R"(stored.startswith(b"BZh") and stored[4:10] == b"1AY&SY")"},
     {".xz", "lzma", R"(stored.startswith(b"\xfd7zXZ\0"))"}}};

/// The call that decodes the bytes of a table, without a byte order mark, or without many.
std::string decodingOf(TextEncoding encoding, bool hasMany)
{
    constexpr std::array<std::string_view, 8> kNames{"utf-8-sig", "utf-16-le", "utf-16-be", "cp1252",
                                                     "utf-32-le", "utf-32-be", "cp1250",    "cp1251"};
    const std::string_view name = kNames.at(static_cast<std::size_t>(encoding));
    const bool isWide = name.starts_with("utf-16") || name.starts_with("utf-32");
    return "decode(\"" + std::string(name) + "\")" + (isWide || hasMany ? R"(.lstrip("\ufeff"))" : "");
}

bool endsWithNumber(std::string_view name, std::string_view before, std::string_view behind)
{
    if (!name.ends_with(behind))
        return false;
    name.remove_suffix(behind.size());
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    return digits < name.size() && name.substr(0, digits).ends_with(before);
}

/// The properties of a table's file that determine which lines are written.
class TableForm {
public:
    explicit TableForm(const PreparedTable& table) : m_table(table) {}

    /// Returns how the file may be packed by its name: the form of its ending, or each one if its ending does not say
    /// or is that of an archive.
    [[nodiscard]] std::vector<PackedForm> packedForms() const
    {
        const std::string name = lowerCase(m_table.fileName);
        const auto isEnding = [&](std::string_view ending) { return name.ends_with(ending); };
        constexpr std::array<std::string_view, 4> kPlain{".csv", ".tsv", ".tab", ".txt"};
        if (std::ranges::any_of(kPlain, isEnding))
            return {};
        if (const auto* form = std::ranges::find_if(kPackedForms, isEnding, &PackedForm::ending);
            form != kPackedForms.end() && form->module != "zipfile")
            return {*form};
        return {kPackedForms.begin(), kPackedForms.end()};
    }

    /// Returns whether lines are changed before cells are read.
    [[nodiscard]] bool preparesLines() const { return joins() || m_table.format.backslashEscapes || hasComments(); }
    [[nodiscard]] bool hasComments() const { return m_table.format.comment != '\0'; }
    [[nodiscard]] bool joins() const { return m_table.format.joinsDelimiters || m_table.format.delimiter == ' '; }
    [[nodiscard]] bool needsExpressions() const
    {
        return joins() || m_table.format.backslashEscapes || hasPrefixes() || m_table.oddities.formulaTexts;
    }
    [[nodiscard]] bool hasPrefixes() const
    {
        return m_table.format.header && m_table.format.headerForm == HeaderForm::PrefixedLine;
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

private:
    const PreparedTable& m_table;
};

/// Writes the function that reads the file.
class TableReaderCode {
public:
    explicit TableReaderCode(ScriptWriter& script)
        : m_script(script), m_table(*script.experiment().table), m_form(m_table)
    {
    }

    void write()
    {
        add("def read_table(path):");
        add("    if not os.path.exists(path):");
        add("        sys.exit(f\"There is no {path}: put the table there, or write into table_file where it is.\")");
        add("    with open(path, \"rb\") as file:");
        add("        stored = file.read()");
        add("    if hashlib.sha256(stored).hexdigest() != \"" + m_table.sha256 + "\":");
        add("        print(f\"{path} is not the table of this experiment, or was changed: expect other numbers.\")");
        for (const PackedForm& form : m_form.packedForms())
            writeUnpacking(form);
        add("    text = stored." + decodingOf(m_table.format.encoding, m_table.oddities.manyMarks) +
            R"(.rstrip("\r\n\x1a"))"); // a Ctrl-Z of DOS
        writeRows();
        writeNames();
        if (m_form.hasGivenNames())
            writeNaming();
        add("    return {name: [row[i] for row in rows] for i, name in reversed(list(enumerate(names)))}");
    }

private:
    void add(std::string_view text) { m_script.added(text); }

    void writeUnpacking(const PackedForm& form)
    {
        add("    if " + std::string(form.isPacked) + ":");
        if (form.module != "zipfile") {
            add("        stored = " + std::string(form.module) + ".decompress(stored)");
            return;
        }
        add("        archive = zipfile.ZipFile(io.BytesIO(stored))");
        add(R"py(        others = re.compile(r"__MACOSX/|(.*/)?(\._.*|\.DS_Store|Thumbs\.db|desktop\.ini|)$"))py");
        add("        files = [file for file in archive.infolist() if not others.match(file.filename)]");
        add("        files = [file for file in files if file.file_size] or files");
        add(R"py(        tables = re.compile(r".*\.(csv|tsv|tab|data|dat)(\.gz|\.bz2|\.xz)?$", re.I))py");
        add("        texts = re.compile(");
        add(R"py(            r"(?!(.*[/\\])?(read[-_ ]?me|licen[cs]e|(index|copying|copyright|")py");
        add(R"py(            r"notice|changelog|citation|description)\.txt$)).*\.txt$", re.I))py");
        add("        for wanted in (tables, texts):  # among several files, the table");
        add("            files = [file for file in files if wanted.match(file.filename)] or files");
        add("        stored = archive.read(files[0])");
    }

    /// Follows RecordSplitter and RecordReader.
    void writeRows()
    {
        const TableFormat& format = m_table.format;
        std::string lines = R"(io.StringIO(text, newline=""))";
        if (format.skippedLines > 0 || m_form.preparesLines()) {
            add("    text_lines = " + lines);
            lines = "text_lines";
        }
        if (format.skippedLines > 0) {
            add("    for _ in range(" + std::to_string(format.skippedLines) + "):  # lines above the table");
            add("        next(text_lines, \"\")");
        }
        if (m_form.hasComments())
            writeComments();
        if (m_form.joins())
            writeJoining();
        if (format.backslashEscapes) {
            add(R"(    escapes = re.compile(r"\\([A-Za-z0-9])|\\.")  # before a letter or digit it stands for itself)");
            add(R"(    text_lines = (escapes.sub(lambda part: "\\" * bool(part[1]) + part[0], line) for line in text_lines))");
        }
        std::string reader = "csv.reader(" + lines + ", delimiter=" + pythonString(std::string(1, format.delimiter)) +
                             ", skipinitialspace=True";
        if (format.quote != '"')
            reader += ", quotechar=" + pythonString(std::string(1, format.quote));
        if (format.backslashEscapes)
            reader += R"(, escapechar="\\")";
        std::string cells = m_form.hasBlanksAround() ? "line" : R"([cell.strip(" \t") for cell in line])";
        if (m_table.oddities.formulaTexts) {
            add(R"py(    kept_text = re.compile(r'^="([^"]*)"\s*$')  # as spreadsheets write texts)py");
            cells = m_form.hasBlanksAround() ? "cell" : R"(cell.strip(" \t"))";
            cells = R"py([kept_text.sub(r"\1", )py" + cells + ") for cell in line]";
        }
        if (!m_form.hasComments()) {
            add("    lines = " + reader + ")");
            add("    rows = [" + cells + " for line in lines if len(line) > 1]");
            return;
        }
        add("    rows = []");
        add("    for line in " + reader + "):");
        add("        within_row = False");
        add("        if len(line) > 1:");
        add("            rows.append(" + cells + ")");
    }

    /// Comments are lines between rows: within the quotes of a cell there is none.
    void writeComments()
    {
        const std::string blanks = m_table.format.delimiter == ' ' ? R"(" \t")" : R"(" ")";
        add("    within_row = False");
        m_script.line();
        add("    def without_comments(lines):");
        add("        nonlocal within_row");
        add("        for line in lines:");
        add("            if within_row or not line.lstrip(" + blanks + ").startswith(" +
            pythonString(std::string(1, m_table.format.comment)) + "):");
        add("                within_row = True");
        add("                yield line");
        m_script.line();
        add("    text_lines = without_comments(text_lines)");
    }

    /// Makes one delimiter of each run outside of quotes, and none of those around a line.
    void writeJoining()
    {
        const char delimiter = m_table.format.delimiter;
        const std::string letters = delimiter == ' '    ? R"( \t)"
                                    : delimiter == '\t' ? R"(\t)"
                                                        : std::string(1, delimiter);
        const std::string one = "[" + letters + "]";
        const std::string quote(1, m_table.format.quote);
        const std::string quoted = quote + "(?:[^" + quote + (m_table.format.backslashEscapes ? R"(\\]|\\.|)" : "]|") +
                                   quote + quote + ")*" + quote;
        std::string pattern = "((?<![^";
        pattern += letters + "])" + quoted + ")|(^" + one + "+|" + one + R"(+(?=[\r\n]*$))|)" + one + "+";
        const std::string marks = quote == "'" ? "\"" : "'";
        add("    runs = re.compile(r" + marks + pattern + marks + ")  # of delimiters; texts in quotes stay");
        add("    one = lambda part: part[1] or (\"\" if part[2] else " + pythonString(std::string(1, delimiter)) + ")");
        add("    text_lines = (runs.sub(one, line) for line in text_lines)");
    }

    void writeNames()
    {
        const TableFormat& format = m_table.format;
        if (m_table.oddities.repeatsNames)
            add("    rows = rows[:1] + [row for row in rows[1:] if row != rows[0]]  # without repeated names");
        if (format.header)
            writeHeader(format.headerForm);
        if (m_table.oddities.namesEndInDelimiter)
            add("    names.pop()  # no column is behind the last delimiter");
        if (format.rowNames)
            add("    rows = [row[1:] for row in rows]  # without the names of the rows");
        if (!format.header)
            add("    names = [f\"Column {i + 1}\" for i in range(len(rows[0]))]");
        else if (format.rowNames || format.delimiter == ' ')
            add("    names = names[len(names) - len(rows[0]):]  # without the rows' names, or a # before the names");
    }

    void writeHeader(HeaderForm form)
    {
        switch (form) {
        case HeaderForm::OneLine:
            add("    names = rows.pop(0)");
            return;
        case HeaderForm::TwoLines:
            add("    names, units = rows.pop(0), rows.pop(0)");
            add("    for i, unit in enumerate(units):");
            add(R"(        if names[i] and unit not in ("", "-", names[i]):)");
            add(R"py(            names[i] += f" ({unit[1:-1] if unit[0] + unit[-1] in ('()', '[]') else unit})")py");
            add("        names[i] = names[i] or unit");
            return;
        case HeaderForm::ThreeLines:
            add("    names = rows.pop(0)");
            add("    del rows[:2]  # types and roles");
            return;
        case HeaderForm::PrefixedLine:
            add(R"py(    names = [re.sub("^(?!#)[cmi]?[CDST]?#(?=.)", "", name) for name in rows.pop(0)])py");
            return;
        }
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

    ScriptWriter& m_script;
    const PreparedTable& m_table;
    TableForm m_form;
};

} // namespace

std::vector<std::string> tableReaderModules(const PreparedTable& table)
{
    const TableForm form(table);
    std::vector<std::string> modules;
    for (const PackedForm& packed : form.packedForms()) {
        modules.emplace_back(packed.module);
        if (packed.module == "zipfile")
            modules.emplace_back("re");
    }
    if (form.needsExpressions())
        modules.emplace_back("re");
    return modules;
}

void writeTableReader(ScriptWriter& script)
{
    TableReaderCode(script).write();
}

} // namespace core
