#include "tests/app/python.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <array>

namespace script_table_test {

namespace {

const QString kExamples = QStringLiteral(TEST_DATA_DIR "/../../resources/examples/");

struct Case {
    const char* name;
    const char* table;   ///< an example, or one of madeTable()'s
    QStringList options; ///< besides --table
};

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"penguins", "penguins.csv", {}},
        {"breast cancer", "breast_cancer.csv", {}},
        {"votes", "votes.csv", {}},
        {"penguins, rows with gaps dropped", "penguins.csv", {"--missing", "drop-rows", "--seed", "4294967295"}},
        {"penguins, numbers as they are", "penguins.csv", {"--no-standardise", "--test-fraction", "0.4"}},
        {"penguins, rows dropped and numbers as they are",
         "penguins.csv",
         {"--missing", "drop-rows", "--no-standardise", "--features", "sex,year"}},
        {"penguins, another label", "penguins.csv", {"--label", "year", "--positive", "2008"}},
        {"penguins, numbers alone", "penguins.csv", {"--features", "body_mass_g,year", "--label", "island"}},
        {"votes, rows with gaps dropped", "votes.csv", {"--missing", "drop-rows", "--features", "crime,immigration"}},
        {"breast cancer, the other class", "breast_cancer.csv", {"--positive", "benign", "--seed", "7"}},
        {"semicolons and decimal commas", "german.csv", {}},
        {"packed", "packed.csv.gz", {}},
        {"packed, and called otherwise", "packed.dat", {}},
        {"UTF-16", "utf16.csv", {}},
        {"UTF-16 the other way round, packed, with decimal commas", "german16.csv.gz", {"--no-standardise"}},
        {"packed, with bars, without a header", "bars.gz", {"--header", "no", "--label", "Column 4"}},
        {"Windows-1252, without a header", "latin.txt", {"--header", "no", "--label", "Column 4"}},
        {"quotes, blanks and names that are taken", "names.csv", {"--label", "class", "--positive", "a \"b\""}},
        {"blanks within quotes", "blanks.csv", {}},
        {"numbers of every size", "numbers.csv", {}},
        {"numbers of every size, as they are", "numbers.csv", {"--no-standardise"}},
        {"labels of many numbers", "grades.csv", {"--label", "grade", "--positive", "2"}},
        {"labels that are cut", "grades.csv", {"--label", "grade"}},
        {"labels that are cut below", "grades.csv", {"--label", "grade", "--positive", "<3"}},
        {"labels of numbers that are classes", "grades.csv", {"--label", "grade", "--types", "grade=category"}},
        {"labels spelled in several ways", "spellings.csv", {}},
        {"labels of numbers and words", "mixed.csv", {"--label", "grade", "--positive", "2"}},
        {"labels of two numbers", "binary.tsv", {}},
        {"labels of codes", "codes.csv", {}},
        {"labels of marked numbers", "marked.csv", {"--label", "share", "--positive", "10%"}},
        {"labels of marked numbers that are cut", "marked.csv", {"--label", "share", "--positive", ">=10%"}},
        {"labels of marked numbers that are classes",
         "marked.csv",
         {"--label", "share", "--types", "share=category,price=category"}},
    };
    return all;
}

/// Rows of a table: made by a line for each number from 0 on.
template <typename Line>
QByteArray rows(const QByteArray& header, int count, const Line& line)
{
    QByteArray text = header;
    for (int row = 0; row < count; ++row)
        text += line(row) + "\n";
    return text;
}

QByteArray numberText(double number)
{
    return QByteArray::number(number, 'g', 17);
}

/// Everything that a column of numbers can be: large and small, shifted, with gaps, infinite, constant, nearly so.
QByteArray everyNumber()
{
    return rows("offset,tiny,large,gaps,infinite,nearly,rare,label\n", 83, [](int row) {
        return numberText(1.6e9 + row * row % 101) + "," + numberText(1e-12 / (row + 3)) + "," +
               numberText(1e28 * (row % 9 - 4)) + "," +
               (row % 3 == 0 ? QByteArray("null") : numberText((row * 31 % 17) / 7.0)) + "," +
               (row % 10 == 7 ? QByteArray("-inf") : numberText(row / 3.0)) + "," +
               (row == 1 ? QByteArray("0.1") : QByteArray("0.10000000000000002")) + "," +
               (row == 11 ? QByteArray("1") : QByteArray("?")) + "," + (row % 4 == 0 ? "true" : "false");
    });
}

QByteArray gzipped(const QByteArray& plain)
{
    QProcess gzip;
    gzip.start("gzip", {"-c"});
    gzip.write(plain);
    gzip.closeWriteChannel();
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

QByteArray madeTable(const QString& name)
{
    const auto usual = [](int row) -> QByteArray {
        return QByteArray::number(row * 7 % 23) + ".25," +
               (row % 6 == 1   ? ""
                : row % 2 == 0 ? "grün"
                               : "blau") +
               QByteArray(",") + QByteArray::number(row) + ".0," + (row * row % 5 < 2 ? "ja" : "nein");
    };
    const QByteArray plain = rows("größe,farbe,nummer,verkauft\n", 70, usual);
    if (name == "german.csv")
        return QByteArray(plain).replace(',', ';').replace('.', ',');
    if (name == "packed.csv.gz" || name == "packed.dat")
        return gzipped(plain);
    if (name == "german16.csv.gz") {
        QByteArray wide = "\xfe\xff";
        for (const QChar letter : QString::fromUtf8(QByteArray(plain).replace(',', ';').replace('.', ',')))
            wide.append(static_cast<char>(letter.unicode() >> 8U)).append(static_cast<char>(letter.unicode() & 0xFFU));
        return gzipped(wide);
    }
    if (name == "bars.gz")
        return gzipped(rows("", 70, usual).replace(',', '|'));
    if (name == "utf16.csv") {
        const QString text = QString::fromUtf8(plain);
        return "\xff\xfe" + QByteArray(reinterpret_cast<const char*>(text.utf16()), 2 * text.size());
    }
    if (name == "latin.txt")
        return QString::fromUtf8(rows("", 70, usual)).toLatin1().replace("\n", "\r\n");
    if (name == "names.csv")
        return rows("x, x ,,\"x, \"\"quoted\"\"\nand broken\",x (2),class\n", 60, [](int row) {
            return QByteArray::number(row % 7) + "," + QByteArray::number(row % 5) + " , " +
                   QByteArray::number(row * row % 13) + "," + (row % 3 == 0 ? "\"c:\\new\"" : "'single'") + "," +
                   QByteArray::number(row % 4) + ".5," + (row % 2 == 0 ? "\"a \"\"b\"\"\"" : "c");
        });
    if (name == "blanks.csv")
        return rows("x,y,label\n", 40, [](int row) {
            return QByteArray::number(row * 3 % 11) + (row % 2 == 0 ? ",\" a\"," : ",a,") +
                   (row % 3 == 0 ? "yes" : "no");
        });
    if (name == "spellings.csv")
        return rows("x,paid\n", 60, [](int row) {
            constexpr std::array kSpellings{"yes", "YES", "\"yes \"", "1", "no", "No", "0", "\" n\""};
            return QByteArray::number(row * 7 % 31) + "," + kSpellings.at(static_cast<std::size_t>(row * 5 % 8));
        });
    if (name == "grades.csv" || name == "mixed.csv")
        return rows("x,grade\n", 60, [&](int row) {
            const bool isWord = name == "mixed.csv" && row % 9 == 0;
            return QByteArray::number(row * 7 % 31) + "," +
                   (row == 5   ? QByteArray("NA")
                    : isWord   ? QByteArray("absent")
                    : row == 7 ? QByteArray("2.0")
                               : QByteArray::number(row % 5));
        });
    if (name == "binary.tsv")
        return rows("x\tlabel\n", 60, [](int row) {
            return QByteArray::number(row * 7 % 31) + "\t" + (row % 13 == 4 ? "-" : row % 3 == 0 ? "-1.0" : "+1");
        });
    if (name == "codes.csv")
        return rows("x,plant\n", 60,
                    [](int row) { return QByteArray::number(row * 7 % 31) + (row % 3 == 0 ? ",01" : ",02"); });
    if (name == "marked.csv")
        return rows("price,share,x\n", 60, [](int row) {
            constexpr std::array kPrices{"$1,000", "$2", "($3)", ""};
            constexpr std::array kShares{"5%", "10 %", "20%"};
            return '"' + QByteArray(kPrices.at(static_cast<std::size_t>(row * 5 % 4))) + "\"," +
                   kShares.at(static_cast<std::size_t>(row * row % 3)) + "," + QByteArray::number(row * 7 % 31);
        });
    return everyNumber();
}

} // namespace

/// The Keras script of an experiment on a table, run from its first line to its last beside the table, with NumPy,
/// scikit-learn and a stand-in for Keras that saves what it is given.
class ScriptTableTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] QString folderOf(std::size_t place) const
    {
        return m_directory.filePath(QStringLiteral("%1").arg(place));
    }

    [[nodiscard]] QString tableOf(std::size_t place) const
    {
        return folderOf(place) + "/" + QLatin1StringView(cases()[place].table);
    }

    [[nodiscard]] QStringList optionsOf(std::size_t place) const
    {
        return QStringList{"--table", tableOf(place)} + cases()[place].options;
    }

    [[nodiscard]] bool storeTable(std::size_t place) const
    {
        const QString example = kExamples + QLatin1StringView(cases()[place].table);
        if (QFile::exists(example))
            return QFile::copy(example, tableOf(place));
        const QByteArray content = madeTable(QLatin1StringView(cases()[place].table));
        QFile file(tableOf(place));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    void addCases()
    {
        QTest::addColumn<std::size_t>("place");
        for (std::size_t i = 0; i < cases().size(); ++i)
            QTest::newRow(cases()[i].name) << i;
    }

private slots:
    /// All scripts, one after the other.
    void initTestCase()
    {
        if (runPython({"-c", "import numpy, sklearn.model_selection"}).status != 0)
            QSKIP("needs /usr/bin/python3 with NumPy and scikit-learn");
        QStringList scripts;
        for (std::size_t i = 0; i < cases().size(); ++i) {
            QVERIFY(QDir().mkdir(folderOf(i)));
            QVERIFY2(storeTable(i), cases()[i].table);
            scripts.append(folderOf(i) + "/k.py");
            const Program program = Program::run(QStringList{"export", "--keras", scripts.back()} + optionsOf(i));
            QVERIFY2(program.status == 0, program.problem);
        }
        const Program python = runScripts(scripts);
        QVERIFY2(python.status == 0, python.problem);
    }

    void scriptMakesTheArraysOfTheProgram_data() { addCases(); }
    void scriptMakesTheArraysOfTheProgram()
    {
        QFETCH(std::size_t, place);
        const QTemporaryDir ours;
        QCOMPARE(Program::run(QStringList{"dataset", "--output", ours.path()} + optionsOf(place)).status, 0);
        for (const QString& name : kArrays)
            QVERIFY2(contentOf(folderOf(place) + "/" + name) == contentOf(ours.filePath(name)), qPrintable(name));
    }

    /// The stand-in for Matplotlib prints the names of the bars; the one for Keras prints its arguments.
    void scriptCallsTheFeaturesAsTheProgramDoes_data() { addCases(); }
    void scriptCallsTheFeaturesAsTheProgramDoes()
    {
        QFETCH(std::size_t, place);
        const auto experiment =
            Program::run(QStringList{"train", "--format", "jsonl"} + optionsOf(place)).events().front()["experiment"];
        const QByteArray printed = contentOf(folderOf(place) + "/k.py.txt").trimmed();
        const auto bars = nlohmann::ordered_json::parse(printed.split('\n').constLast().toStdString());
        QCOMPARE(keysOf(bars), experiment["table"]["feature_names"].get<std::vector<std::string>>());
        QVERIFY2(printed.contains(QByteArray("fit ") + QByteArray::number(experiment["batch_size"].get<int>()) + " " +
                                  QByteArray::number(experiment["epochs"].get<int>()) + " True"),
                 printed);
        QVERIFY2(!printed.contains("is not the table"), printed);
    }

    void scriptSaysWhereItsTableIsMissing()
    {
        const QString script = folderOf(0) + "/elsewhere/k.py";
        QVERIFY(QDir().mkdir(folderOf(0) + "/elsewhere"));
        QVERIFY(QFile::copy(folderOf(0) + "/k.py", script));
        const Program python = runScripts({script});
        QCOMPARE(python.status, 1);
        QCOMPARE(python.problem, "There is no penguins.csv: put the table there, or write into table_file where it "
                                 "is.\n");
    }

    void scriptSaysThatItsTableIsAnother()
    {
        QFile table(folderOf(1) + "/breast_cancer.csv");
        QVERIFY(table.open(QIODevice::Append));
        table.write("\n"); // the same rows, and not the same file
        table.close();
        QCOMPARE(runScripts({folderOf(1) + "/k.py"}).status, 0);
        QVERIFY(contentOf(folderOf(1) + "/k.py.txt")
                    .startsWith("breast_cancer.csv is not the table of this experiment, or was changed"));
    }
};

ATTENTION_TEST(ScriptTableTest, QCoreApplication)

} // namespace script_table_test
#include "script_table_test.moc"
