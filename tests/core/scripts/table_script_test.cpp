#include "core/csv/missing_words.h"
#include "core/scripts/dataset_code.h"
#include "core/scripts/table_cells_code.h"
#include "core/tables/prepared_table.h"
#include "tests/support/print_json.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

namespace table_script_test {

using core::HeaderForm;
using core::PreparedFeature;
using core::TableFormat;
using core::TextEncoding;

namespace {

const QString kPython = QStringLiteral("/usr/bin/python3");

PreparedFeature numbers(const char* column, const core::NumberStyle& style = {}, std::vector<double> values = {0.0})
{
    PreparedFeature feature{column, column, std::move(values), nullptr, 0};
    feature.style = style;
    return feature;
}

PreparedFeature category(const char* column, const char* text)
{
    const auto none = std::make_shared<const std::vector<std::uint8_t>>();
    return {std::string(column) + " = " + text, column, {}, none, 0};
}

/// A file, what is known of it, and what Python must find in it.
struct Case {
    const char* name;
    std::string bytes;
    TableFormat format;
    const char* cells; ///< by column, as JSON
    std::vector<PreparedFeature> features = {category("a", "x")};
    const char* values = "{}"; ///< of some features, as JSON
    const char* file = "t.csv";
    core::TableChoices choices = {};
    core::TableOddities oddities = {};
};

std::string asUtf16(const std::string& text, bool bigEndian)
{
    std::string wide;
    for (const char letter : text)
        wide += bigEndian ? std::string{'\0', letter} : std::string{letter, '\0'};
    return wide;
}

std::string asUtf32(const std::string& text)
{
    std::string wide("\0\0\xFE\xFF", 4);
    for (const char letter : text)
        wide += std::string("\0\0\0", 3) + letter;
    return wide;
}

/// A zip archive of files that are stored as they are.
std::string zipOf(const std::vector<std::pair<std::string, std::string>>& files)
{
    const auto number = [](std::uint64_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i)
            text += static_cast<char>(i < 8 ? value >> (8 * i) & 0xFFU : 0U);
        return text;
    };
    std::string archive;
    std::string directory;
    for (const auto& [name, content] : files) {
        const std::uint64_t sum =
            ::crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
        const std::string head = number(20, 2) + number(0, 8) + number(sum, 4) + number(content.size(), 4) +
                                 number(content.size(), 4) + number(name.size(), 2) + number(0, 2);
        directory += "PK\x01\x02" + number(20, 2) + head + number(0, 10) + number(archive.size(), 4) + name;
        archive += "PK\x03\x04" + head + name + content;
    }
    return archive + directory + "PK\x05\x06" + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
           number(directory.size(), 4) + number(archive.size(), 4) + number(0, 2);
}

TableFormat with(void (*change)(TableFormat&))
{
    TableFormat format;
    change(format);
    return format;
}

std::vector<Case> headCases()
{
    return {
        {"plain", "a,b\n1,x\n2,y\n", {}, R"({"a":["1","2"],"b":["x","y"]})"},
        {"lines above the names", "sep=;\nabout, this\na;b\n1;x\n", with([](TableFormat& format) {
             format.delimiter = ';';
             format.skippedLines = 2;
         }),
         R"({"a":["1"],"b":["x"]})"},
        {"two lines of names", "a,b,,d,e\n(cm),-,c,d\n1,x,3,4,5\n",
         with([](TableFormat& f) { f.headerForm = HeaderForm::TwoLines; }),
         R"x({"a (cm)":["1"],"b":["x"],"c":["3"],"d":["4"],"e":["5"]})x"},
        {"names, types and roles", "a\tb\nC\tD\n\tclass\n1\tx\n", with([](TableFormat& format) {
             format.delimiter = '\t';
             format.headerForm = HeaderForm::ThreeLines;
         }),
         R"({"a":["1"],"b":["x"]})"},
        {"names with prefixes", "C#a,mS#b,cD#c,i#d,no#e,#f,g\n1,x,y,2,3,4,5\n",
         with([](TableFormat& f) { f.headerForm = HeaderForm::PrefixedLine; }),
         R"({"a":["1"],"b":["x"],"c":["y"],"d":["2"],"no#e":["3"],"#f":["4"],"g":["5"]})"},
        {"names of the rows", "a,b\nr1,1,x\nr2,2,y\n", with([](TableFormat& format) { format.rowNames = true; }),
         R"({"a":["1","2"],"b":["x","y"]})"},
        {"names of the rows, with a name", "row,a,b\nr1,1,x\n",
         with([](TableFormat& format) { format.rowNames = true; }), R"({"a":["1"],"b":["x"]})"},
        {"names behind a mark", "# a b\n1 x\n", with([](TableFormat& format) { format.delimiter = ' '; }),
         R"({"a":["1"],"b":["x"]})"},
        {"names of the rows alone", "r1,1,x\nr2,2,y\n", with([](TableFormat& format) {
             format.rowNames = true;
             format.header = false;
         }),
         R"({"Column 1":["1","2"],"Column 2":["x","y"]})"},
    };
}

std::vector<Case> lineCases()
{
    return {
        {"comments, and none within quotes",
         "# it's \"one, of\n  # these, too\na,b\n#1,2\n1,\"x\n#y, z\"\n\n2,'#'\n# end",
         with([](TableFormat& format) { format.comment = '#'; }), R"({"a":["1","2"],"b":["x\n#y, z","'#'"]})"},
        {"runs of blanks and tabs", "  a   b\t c \r\n1  \"x  y\"   2\r\n\t 3 O\"k\t\t4  \r\n",
         with([](TableFormat& format) { format.delimiter = ' '; }),
         R"({"a":["1","3"],"b":["x  y","O\u0022k"],"c":["2","4"]})"},
        {"runs of tabs", "a\t\tb\t\n1\t\t\t\"\"\n2\t\"\t\t\"\n", with([](TableFormat& format) {
             format.delimiter = '\t';
             format.joinsDelimiters = true;
         }),
         R"({"a":["1","2"],"b":["",""]})"},
        {"single quotes", "a,b\n'it''s, one',2\n\"x,3\n", with([](TableFormat& format) { format.quote = '\''; }),
         R"({"a":["it's, one","\u0022x"],"b":["2","3"]})"},
        {"backslashes", "a,b\n\"say \\\"x\\\", or\",\\N\nC:\\data\\,1,\\\\d\n",
         with([](TableFormat& format) { format.backslashEscapes = true; }),
         R"({"a":["say \u0022x\u0022, or","C:\\data,1"],"b":["\\N","\\d"]})"},
        {"blanks, single quotes and backslashes", "a b\n'it\\'s  one'  2\n", with([](TableFormat& format) {
             format.delimiter = ' ';
             format.quote = '\'';
             format.backslashEscapes = true;
         }),
         R"({"a":["it's  one"],"b":["2"]})"},
        {"a Ctrl-Z behind the last cell", "a,b\r\n1,x\x1a", {}, R"({"a":["1"],"b":["x"]})"},
        {"lines below the table", "a,b\n1,x\n2,y\n\nSource: X\n[2 rows]\n", {}, R"({"a":["1","2"],"b":["x","y"]})"},
        {"empty lines", "a,b\r\r\n1,x\r\r\n  \n2,y\r\r\n", {}, R"({"a":["1","2"],"b":["x","y"]})"},
        {"a Ctrl-Z in a line of its own", "a,b\r\n1,x\r\n\x1a\r\n", {}, R"({"a":["1"],"b":["x"]})"},
    };
}

std::vector<Case> oddCases()
{
    const std::vector<PreparedFeature> features{category("a", "x")};
    return {
        {"repeated names",
         "a,b\n1,x\na,b\n2,y\n\n\"a\", b\n",
         {},
         R"({"a":["1","2"],"b":["x","y"]})",
         features,
         "{}",
         "t.csv",
         {},
         {.repeatsNames = true}},
        {"texts kept by spreadsheets",
         "a,b\n=\"007\",x\n\"=\"\"8\"\"\",=\"\" \nx=\"1\",\"=\"\"a\"\"&\"\"b\"\"\"\n",
         {},
         R"({"a":["007","8","x=\u00221\u0022"],"b":["x","","=\u0022a\u0022&\u0022b\u0022"]})",
         features,
         "{}",
         "t.csv",
         {},
         {.formulaTexts = true}},
        {"byte order marks",
         "\xEF\xBB\xBF\xEF\xBB\xBF\xEF\xBB\xBF"
         "a,b\n1,x\n",
         {},
         R"({"a":["1"],"b":["x"]})",
         features,
         "{}",
         "t.csv",
         {},
         {.manyMarks = true}},
        {"names that end in a delimiter",
         "a,b,\n1,x\na,b,\n2,y\n",
         {},
         R"({"a":["1","2"],"b":["x","y"]})",
         features,
         "{}",
         "t.csv",
         {},
         {.repeatsNames = true, .namesEndInDelimiter = true}},
        {"rows that end in a delimiter", "a,b\n1,x,\n2,y,\n", {}, R"({"a":["1","2"],"b":["x","y"]})"},
    };
}

std::vector<Case> byteCases()
{
    const std::string plain = "a,b\n1,x\n";
    const char* const cells = R"({"a":["1"],"b":["x"]})";
    const std::string mark = "\xFF\xFE";
    const auto in = [](TextEncoding encoding) {
        TableFormat format;
        format.encoding = encoding;
        return format;
    };
    const std::string packed("\x1f"
                             "\x8b"
                             "\x08"
                             "\x00"
                             "\x00"
                             "\x00"
                             "\x00"
                             "\x00"
                             "\x02"
                             "\x03"
                             "\x4b"
                             "\xd4"
                             "\x49"
                             "\xe2"
                             "\x32"
                             "\xd4"
                             "\xa9"
                             "\xe0"
                             "\x02"
                             "\x00"
                             "\xf4"
                             "\xa0"
                             "\x01"
                             "\x00"
                             "\x08"
                             "\x00"
                             "\x00"
                             "\x00"
                             "",
                             28); // plain, by gzip
    const std::string zip =
        zipOf({{"data/", ""}, {"data/.DS_Store", "1,2\n"}, {"__MACOSX/data/._t.csv", "3,4\n"}, {"data/t.csv", plain}});
    return {
        {"UTF-16 with a mark", mark + asUtf16(plain, false), in(TextEncoding::Utf16Little), cells},
        {"UTF-16 without a mark", asUtf16(plain, false), in(TextEncoding::Utf16Little), cells},
        {"UTF-16 without a mark, the other way round", asUtf16(plain, true), in(TextEncoding::Utf16Big), cells},
        {"Windows-1251",
         "a,b\n1,\xB8\n",
         in(TextEncoding::Windows1251),
         R"({"a":["1"],"b":["ё"]})",
         {category("a", "x")},
         "{}",
         "t"},
        {"UTF-32", asUtf32(plain), in(TextEncoding::Utf32Big), cells},
        {"zip", zip, {}, cells, {category("a", "x")}, "{}", "t.zip"},
        {"zip of a table and what belongs to it",
         zipOf({{"README.csv", ""}, {"x/LICENSE", "1"}, {"x/Index.txt", "1\n"}, {"x/t.DATA", plain}, {"x/t.txt", "1"}}),
         {},
         cells,
         {category("a", "x")},
         "{}",
         "t.zip"},
        {"zip of a text and what belongs to it",
         zipOf(
             {{"Read me.txt", "1\n"}, {"x/licence-mit.txt", "1"}, {"x/index_of_prices.txt", plain}, {"x.pdf", "%PDF"}}),
         {},
         cells,
         {category("a", "x")},
         "{}",
         "t.zip"},
        {"zip of what is packed",
         zipOf({{"a.txt", "1\n"}, {"t.csv.gz", packed}}),
         {},
         cells,
         {category("a", "x")},
         "{}",
         "t"},
        {"zip, and called otherwise", zip, {}, cells, {category("a", "x")}, "{}", "t"},
        {"not packed, and called otherwise", plain, {}, cells, {category("a", "x")}, "{}", "t.data"},
    };
}

std::vector<Case> cellCases()
{
    const std::string money = "price,share,people,big,plain,sort\n"
                              "\"$1,234.50\",41 %,1 234,\"1.234,5\",\xE2\x88\x92"
                              "5,x\n"
                              "($ 2.00),-3%,5\u00A0"
                              "678,\"-3\",+2,y\n"
                              "-$3,100%,?,n/a,1e3,x\n";
    const char* const cells = R"x({"price":["$1,234.50","($ 2.00)","-$3"],"share":["41 %","-3%","100%"],)x"
                              R"x("people":["1 234","5\u00a0678","?"],"big":["1.234,5","-3","n/a"],)x"
                              R"x("plain":["\u22125","+2","1e3"],"sort":["x","y","x"]})x";
    const std::vector<PreparedFeature> styled{numbers("price", {.groupMark = ",", .currency = "$"}),
                                              numbers("share", {.percent = true}),
                                              numbers("people", {.groupMark = " "}),
                                              numbers("big", {.decimalMark = ',', .groupMark = "."}),
                                              numbers("plain"),
                                              category("sort", "x")};
    return {
        {"marks around numbers",
         money,
         {},
         cells,
         styled,
         R"({"price":[1234.5,-2.0,-3.0],"share":[0.41,-0.03,1.0],"people":[1234.0,5678.0,null],
             "big":[1234.5,-3.0,null],"plain":[-5.0,2.0,1000.0],"sort":["x","y","x"]})"},
        {"a minus sign of its own",
         "a,b\n\xE2\x88\x92"
         "1.5,x\n-2,y\n",
         {},
         R"({"a":["\u22121.5","-2"],"b":["x","y"]})",
         {numbers("a", {}, {-1.5, -2.0}), category("b", "x")},
         R"({"a":[-1.5,-2.0],"b":["x","y"]})"},
        {"words and numbers for nothing",
         "a,b\n-999.0,Nothing\n 7 ,NA\n9999,x\n",
         with([](TableFormat& format) {
             format.missingWords = {"-999", "9999", "nothing"};
         }),
         R"({"a":["-999.0","7","9999"],"b":["Nothing","NA","x"]})",
         {numbers("a"), category("b", "x")},
         R"({"a":[null,7.0,null],"b":["","NA","x"]})"},
        {"decimal commas in quotes",
         "a,b\n\"1,5\",x\n2,y\n",
         {},
         R"({"a":["1,5","2"],"b":["x","y"]})",
         {numbers("a", {.decimalMark = ','}), category("b", "x")},
         R"({"a":[1.5,2.0],"b":["x","y"]})"},
        {"numbers as categories",
         "a,b\n2.0,x\n2,y\n,x\n0.25,x\n",
         {},
         R"({"a":["2.0","2","","0.25"],"b":["x","y","x","x"]})",
         {category("a", "2"), category("a", "0.25"), category("b", "x")},
         R"({"a":["2","2","","0.25"]})",
         "t.csv",
         {.types = {{"a", core::ColumnType::Category}}}},
    };
}

const std::vector<Case>& allCases()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> cases;
        for (const auto& group : {headCases(), lineCases(), oddCases(), byteCases(), cellCases()})
            cases.insert(cases.end(), group.begin(), group.end());
        return cases;
    }();
    return all;
}

core::Experiment experimentOn(const Case& one)
{
    core::PreparedTable table;
    table.fileName = one.file;
    table.format = one.format;
    if (table.format.missingWords.empty())
        core::chooseMissingWords({}, table.format);
    table.choices = one.choices;
    table.oddities = one.oddities;
    table.choices.label = "label";
    for (const PreparedFeature& feature : one.features)
        if (table.choices.features.empty() || table.choices.features.back() != feature.column)
            table.choices.features.push_back(feature.column);
    table.features = one.features;
    table.labels = {0, 1};
    table.positiveName = "yes";
    table.negativeName = "no";
    core::Experiment experiment;
    experiment.table = std::make_shared<const core::PreparedTable>(std::move(table));
    return experiment;
}

/// The part of a script that reads, and prints what it has read.
std::string readingScript(const core::Experiment& experiment)
{
    core::ScriptWriter script(experiment);
    core::writeTableImports(script);
    script.line("import json");
    script.line("import numpy as np");
    core::writeTableFunctions(script);
    script.line("table = read_table(table_file)");
    script.line("keep, values = slice(None), {}");
    script.line("for name in feature_columns:");
    script.line("    if name in globals().get('category_columns', []):");
    script.line("        values[name] = to_texts(table[name]).tolist() if name in table else None");
    if (const auto columns = core::numbersAsCategories(*experiment.table); !columns.empty()) {
        script.line("        if name in " + core::pythonList(columns, 0) + ":");
        script.line("            values[name] = [as_text(number) for number in to_numbers(table[name])]");
    }
    script.line("    else:");
    script.line("        numbers = " + core::numbersOfColumn(*experiment.table));
    script.line("        values[name] = [None if np.isnan(x) else x for x in numbers.tolist()]");
    script.line("print(json.dumps([table, values]))");
    return script.take().text;
}

} // namespace

/// The functions by which scripts read a table, run by Python on the bytes of a file.
class TableScriptTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    QByteArrayList m_printed;

    void addCases()
    {
        QTest::addColumn<std::size_t>("place");
        for (std::size_t i = 0; i < allCases().size(); ++i)
            QTest::newRow(allCases()[i].name) << i;
    }

    static void store(const QString& path, const std::string& content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), std::ssize(content)) != std::ssize(content))
            qFatal("cannot write");
    }

private slots:
    /// All scripts in one process of Python.
    void initTestCase()
    {
        std::string runner = "import os, runpy\n";
        for (std::size_t i = 0; i < allCases().size(); ++i) {
            const QString folder = m_directory.filePath(QString::number(i));
            QVERIFY(QDir().mkdir(folder));
            store(folder + "/" + allCases()[i].file, allCases()[i].bytes);
            store(folder + "/k.py", readingScript(experimentOn(allCases()[i])));
            runner += "os.chdir(" + core::pythonString(folder.toStdString()) + ")\nrunpy.run_path('k.py')\n";
        }
        store(m_directory.filePath("run.py"), runner);
        QProcess python;
        python.start(kPython, {m_directory.filePath("run.py")});
        if (!python.waitForStarted())
            QSKIP("needs /usr/bin/python3");
        QVERIFY(python.waitForFinished());
        const QByteArray problem = python.readAllStandardError();
        if (problem.contains("No module named 'numpy'"))
            QSKIP("needs NumPy");
        QVERIFY2(python.exitCode() == 0, problem);
        for (const QByteArray& line : python.readAllStandardOutput().split('\n'))
            if (line.startsWith('['))
                m_printed.append(line);
        QCOMPARE(static_cast<std::size_t>(m_printed.size()), allCases().size());
    }

    void pythonFindsTheCells_data() { addCases(); }
    void pythonFindsTheCells()
    {
        QFETCH(std::size_t, place);
        const auto found = nlohmann::json::parse(m_printed[static_cast<qsizetype>(place)].toStdString());
        QCOMPARE(found[0], nlohmann::json::parse(allCases()[place].cells));
    }

    void pythonFindsTheValues_data() { addCases(); }
    void pythonFindsTheValues()
    {
        QFETCH(std::size_t, place);
        const auto found = nlohmann::json::parse(m_printed[static_cast<qsizetype>(place)].toStdString());
        const auto expected = nlohmann::json::parse(allCases()[place].values);
        for (const auto& [column, values] : expected.items())
            QCOMPARE(found[1][column], values);
    }

    void aPlainTableNeedsNoLineForOtherFormats()
    {
        const std::string script = readingScript(experimentOn(allCases().front()));
        for (const char* word : {"import re", "zipfile", "text_lines", "quotechar", "escapechar", "units", "row[1:]",
                                 "number_marks", "missing_numbers", "u2212", "answers", "as_text", "rows[1:]",
                                 "names.pop()", "kept_text", "strip(\"\\ufeff"})
            QVERIFY2(script.find(word) == std::string::npos, word);
    }

    void aNameSaysHowItsFileIsPacked_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("modules");
        QTest::newRow("gzip") << "t.csv.gz" << QStringList{"gzip"};
        QTest::newRow("bzip2") << "T.CSV.BZ2" << QStringList{"bz2"};
        QTest::newRow("xz") << "t.tsv.xz" << QStringList{"lzma"};
        QTest::newRow("zip") << "t.zip" << QStringList{"gzip", "bz2", "lzma", "zipfile"};
        QTest::newRow("plain") << "t.tab" << QStringList();
        QTest::newRow("nothing") << "stdin" << QStringList{"gzip", "bz2", "lzma", "zipfile"};
    }

    void aNameSaysHowItsFileIsPacked()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, modules);
        Case one = allCases().front();
        const QByteArray name = file.toUtf8();
        one.file = name.constData();
        const QString script = QString::fromStdString(readingScript(experimentOn(one)));
        for (const char* module : {"gzip", "bz2", "lzma", "zipfile"})
            QCOMPARE(script.contains(QStringLiteral("import %1\n").arg(QLatin1StringView(module))),
                     modules.contains(QLatin1StringView(module)));
    }
};

ATTENTION_TEST(TableScriptTest, void)

} // namespace table_script_test
#include "table_script_test.moc"
