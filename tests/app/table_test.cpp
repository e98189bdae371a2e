#include "core/data/dataset.h"
#include "core/documents/run_document.h"
#include "core/tables/prepared_table.h"
#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>
#include <cstring>

#include <zlib.h>

namespace table_test {

namespace {

const QString kExamples = QStringLiteral(TEST_DATA_DIR "/../../resources/examples/");
/// The words of the table's summary that come first in every text.
const QString kPenguins = QStringLiteral("penguins.csv: 344 rows, 10 features");

/// Twenty rows: a number that carries the label, one with gaps, and a text.
QByteArray table(char delimiter = ',', char decimalMark = '.', bool header = true)
{
    QByteArray text = header ? "price,size,colour,sold\n" : "";
    for (int row = 0; row < 20; ++row)
        text += QByteArray::number(row % 2 == 0 ? 100 + row : row) + ".5," +
                (row % 5 == 3 ? QByteArray("NA") : QByteArray::number(row % 7) + ".25") + "," +
                (row % 3 == 0   ? "red"
                 : row % 3 == 1 ? "green"
                                : "blue") +
                "," + (row % 2 == 0 ? "yes" : "no") + "\n";
    text.replace('.', '|').replace(',', '\x01').replace('|', decimalMark).replace('\x01', delimiter);
    return text;
}

QByteArray packed(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    QByteArray in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

std::vector<std::string> namesOf(const nlohmann::ordered_json& experiment)
{
    return experiment["table"]["feature_names"].get<std::vector<std::string>>();
}

} // namespace

/// The command line with the user's own table.
class TableTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::size_t m_turn = 0;

    [[nodiscard]] QString in(const QString& name) const { return m_directory->filePath(name); }

    [[nodiscard]] QString stored(const QByteArray& content, const QString& name = "t.csv") const
    {
        QFile file(in(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    /// The start event of a run on a table with these options.
    static nlohmann::ordered_json startOf(const QString& path, const QStringList& options = {})
    {
        const Program program =
            Program::run(QStringList{"train", "--format", "jsonl", "--epochs", "1", "--table", path} + options);
        return program.status == 0 ? program.events().front() : nlohmann::ordered_json(program.problem.toStdString());
    }

    static nlohmann::ordered_json experimentOf(const QString& path, const QStringList& options = {})
    {
        const auto start = startOf(path, options);
        return start.is_object() ? start["experiment"] : start;
    }

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void whatIsNotSaidIsGuessed()
    {
        const auto start = startOf(stored(table()));
        QVERIFY2(start.is_object(), start.dump().c_str());
        const auto& experiment = start["experiment"];
        QCOMPARE(start["train_samples"].get<int>(), 18);
        QCOMPARE(start["test_samples"].get<int>(), 2);
        QCOMPARE(experiment["samples"].get<int>(), 20);
        QCOMPARE(experiment["features"].get<int>(), 5);
        QVERIFY(experiment["golden"].empty());
        const auto& about = experiment["table"];
        QCOMPARE(about["file"].get<std::string>(), std::string("t.csv"));
        QCOMPARE(QByteArray::fromStdString(about["sha256"].get<std::string>()),
                 QCryptographicHash::hash(table(), QCryptographicHash::Sha256).toHex());
        QCOMPARE(about["choices"].dump(),
                 std::string(R"({"label":"sold","positive":"yes","features":["price","size","colour"],)"
                             R"("missing":"median","standardise":true})"));
        QCOMPARE(namesOf(experiment),
                 (std::vector<std::string>{"price", "size", "colour = blue", "colour = green", "colour = red"}));
    }

    void everyCommandReadsAPipe_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("train") << QStringList{"train", "--epochs", "1", "--table", "-"};
        QTest::newRow("ensemble") << QStringList{"ensemble", "--runs", "2", "--epochs", "1", "--table", "-"};
        QTest::newRow("explain") << QStringList{"explain", "--epochs", "1", "--table", "/dev/stdin"};
        QTest::newRow("export") << QStringList{"export", "--epochs", "1", "--onnx", "OUT.onnx", "--table", "-"};
        QTest::newRow("dataset") << QStringList{"dataset", "--output", "OUT", "--table", "/dev/fd/0"};
        QTest::newRow("report") << QStringList{"report", "--epochs", "1", "--output", "OUT.html", "--table", "-"};
        QTest::newRow("summary") << QStringList{"summary", "--table=-"};
    }

    void everyCommandReadsAPipe()
    {
        QFETCH(QStringList, command);
        command.replaceInStrings("OUT", in("out"));
        QProcess process;
        process.start(Program::path(), command);
        process.write(table());
        process.closeWriteChannel();
        const Program program = Program::finish(process);
        QVERIFY2(program.status == 0 && program.problem.isEmpty(), program.problem);
    }

    void problemsOfAPipeNameIt()
    {
        QProcess process;
        process.start(Program::path(), {"summary", "--table", "-"});
        process.write("a,b\n1\n");
        process.closeWriteChannel();
        const Program program = Program::finish(process);
        QCOMPARE(program.status, 1);
        QVERIFY2(program.problem.startsWith("attention-lab: standard input, line 2: "), program.problem);
        const Program device = Program::run({"summary", "--table", "/dev/zero"});
        QCOMPARE(device.status, 1);
        QCOMPARE(device.problem, QByteArray("attention-lab: /dev/zero: is a device, expected a file\n"));
    }

    /// A line that was read before does not belong to the table.
    void standardInputIsReadFromWhereItStands()
    {
        QProcess process;
        process.start("sh", {"-c", R"((read -r line; exec "$0" summary --table - ) < "$1")", Program::path(),
                             stored("not,a,table\n" + table())});
        const Program program = Program::finish(process);
        QVERIFY2(program.status == 0, program.problem);
    }

    void tableMayHaveANameInAnyBytesInAnyLocale_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("Latin-1") << QByteArray("W\\344hler.csv");
        QTest::newRow("UTF-8") << QByteArray("W\\303\\244hler");
    }

    void tableMayHaveANameInAnyBytesInAnyLocale()
    {
        QFETCH(const QByteArray, name);
        const QString script = R"(name=$(printf "$2") && cp "$1" "$name" && "$0" summary --table "$name" &&
            LC_ALL=C "$0" train --epochs 1 --table "$name" --save-run "$name.attnlab" > /dev/null && test -s "$name.attnlab")";
        QProcess process;
        process.setWorkingDirectory(m_directory->path());
        process.start("sh", {"-c", script, Program::path(), stored(table()), name});
        const Program program = Program::finish(process);
        QVERIFY2(program.status == 0 && program.problem.isEmpty(), program.problem);
    }

    void theScheduleSuitsTheRowsUnlessItIsSaid()
    {
        const QString path = stored(table());
        const auto start = Program::run({"train", "--format", "jsonl", "--table", path}).events().front();
        QCOMPARE(start["experiment"]["batch_size"].get<int>(), 8);
        QCOMPARE(start["experiment"]["epochs"].get<int>(), 200);
        const auto said = experimentOf(path, {"--batch-size", "5", "--epochs", "3", "--test-fraction", "0.5"});
        QCOMPARE(said["batch_size"].get<int>(), 5);
        QCOMPARE(said["epochs"].get<int>(), 3);
        QCOMPARE(said["test_fraction"].get<double>(), 0.5);
    }

    void aRareClassIsWarnedOfAndItsShareCanBeKept()
    {
        QByteArray rows = "age,sold\n"; // eight of 200
        for (int row = 0; row < 200; ++row)
            rows += QByteArray::number(row * 37 % 61) + (row % 25 == 7 ? ",yes\n" : ",no\n");
        const QString path = stored(rows);
        const QStringList options{"--table", path, "--epochs", "2"};
        const Program plain = Program::run(QStringList{"train"} + options);
        QCOMPARE(plain.status, 0);
        QVERIFY2(plain.output.contains("Of the rows with yes, "), plain.output);
        QVERIFY2(plain.output.contains("--stratify keeps the shares"), plain.output);
        QVERIFY2(QRegularExpression("\nTest accuracy [01]\\.\\d{4}; always no: [01]\\.\\d{4}\n")
                     .match(QString::fromUtf8(plain.output))
                     .hasMatch(),
                 plain.output);
        const auto end =
            Program::run(QStringList{"train", "--format", "jsonl", "--stratify", "--test-fraction", "0.25"} + options)
                .events()
                .back();
        QCOMPARE(end["majority_share"].get<double>(), 0.96); // 2 of 50 rows are yes
    }

    void labelAndPositiveValueCanBeChosen()
    {
        const auto experiment = experimentOf(stored(table()), {"--label", "colour", "--positive", "green"});
        QVERIFY2(experiment.is_object(), experiment.dump().c_str());
        QCOMPARE(experiment["table"]["choices"]["label"].get<std::string>(), std::string("colour"));
        QCOMPARE(experiment["table"]["choices"]["positive"].get<std::string>(), std::string("green"));
        QCOMPARE(namesOf(experiment), (std::vector<std::string>{"price", "size", "sold = no", "sold = yes"}));
    }

    void featuresCanBeChosenAndQuoted()
    {
        const QString path = stored(table());
        QCOMPARE(namesOf(experimentOf(path, {"--features", "size, price"})),
                 (std::vector<std::string>{"size", "price"}));
        QByteArray renamed = table();
        renamed.replace("price,", "\"price, new\",");
        QCOMPARE(namesOf(experimentOf(stored(renamed), {"--features", "\"price, new\",colour"})),
                 (std::vector<std::string>{"price, new", "colour = blue", "colour = green", "colour = red"}));
    }

    void rowsWithGapsCanBeDropped()
    {
        const auto experiment = experimentOf(stored(table()), {"--missing", "drop-rows"});
        QCOMPARE(experiment["table"]["choices"]["missing"].get<std::string>(), std::string("drop-rows"));
        QCOMPARE(experiment["samples"].get<int>(), 16);
        QCOMPARE(experiment["table"]["dropped_rows"].get<int>(), 4);
        QCOMPARE(experimentOf(stored(table()), {"--missing", "median"})["samples"].get<int>(), 20);
    }

    void numbersCanStayAsTheyAre()
    {
        const QString path = stored(table());
        QCOMPARE(experimentOf(path, {"--no-standardise"})["table"]["choices"]["standardise"], false);
        QCOMPARE(Program::run({"dataset", "--table", path, "--no-standardise", "--output", in("d.csv")}).status, 0);
        const QList<QByteArray> lines = contentOf(in("d.csv")).trimmed().split('\n');
        QCOMPARE(lines.size(), 21);
        const QList<QByteArray> first = lines[1].split(',');
        QCOMPARE(first.size(), 7);
        QVERIFY2(table().contains(first[0] + ","), lines[1]); // a price as the table writes it
    }

    void theFormatCanBeSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("format");
        const auto add = [](const char* name, const QByteArray& content, const QStringList& options,
                            const char* format) { QTest::newRow(name) << content << options << QByteArray(format); };
        add("comma", table(), {"--delimiter", "comma"}, R"(",","header":true,"decimal_mark":".")");
        add("semicolon, decimal comma", table(';', ','), {"--delimiter", "semicolon", "--decimal-mark", "comma"},
            R"(";","header":true,"decimal_mark":",")");
        add("tab", table('\t'), {"--delimiter", "tab", "--decimal-mark", "point"},
            R"("\t","header":true,"decimal_mark":".")");
        add("pipe", table('|'), {"--delimiter", "pipe"}, R"("|","header":true,"decimal_mark":".")");
        add("with a header", table(), {"--header", "yes"}, R"(",","header":true,"decimal_mark":".")");
        add("without a header", table(',', '.', false), {"--header", "no", "--label", "Column 4"},
            R"(",","header":false,"decimal_mark":".")");
        add("titles, comments, quotes", "title\n" + table().replace('\n', "\n#,\n"),
            {"--skip-lines", "1", "--comment", "hash", "--header-lines", "one", "--row-names", "no",
             "--join-delimiters", "no", "--quote", "double", "--backslash-escapes", "no"},
            R"(",","header":true,"decimal_mark":".")");
        QByteArray utf16;
        for (const char letter : table())
            utf16.append('\0').append(letter);
        add("UTF-16", utf16, {"--encoding", "utf-16-be"},
            R"(",","header":true,"decimal_mark":".","encoding":"utf-16-be")");
    }

    void theFormatCanBeSaid()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, format);
        const auto experiment = experimentOf(stored(content), options);
        QVERIFY2(experiment.is_object(), experiment.dump().c_str());
        QVERIFY2(experiment["table"]["format"].dump().starts_with("{\"delimiter\":" + format.toStdString()),
                 experiment["table"]["format"].dump().c_str());
        QCOMPARE(experiment["features"].get<int>(), 5);
        QCOMPARE(experiment["samples"].get<int>(), 20);
    }

    void missingWordsCanBeSaid()
    {
        QByteArray content = "country,income,sold\n";
        for (int row = 0; row < 24; ++row)
            content += QByteArray(row % 3 == 0   ? "NA"
                                  : row % 3 == 1 ? "DE"
                                                 : "FR") +
                       "," + (row % 5 == 0 ? QByteArray("-999") : QByteArray::number(row * 7 % 11)) +
                       (row % 2 == 0 ? ",yes\n" : ",no\n");
        const auto words = [&](const QStringList& options) {
            return experimentOf(stored(content), QStringList{"--missing", "drop-rows"} + options)["samples"].get<int>();
        };
        QCOMPARE(words({}), 16);
        QCOMPARE(words({"--not-missing", "NA"}), 24);
        QCOMPARE(words({"--not-missing", "NA", "--also-missing", "-999"}), 19);
        QCOMPARE(words({"--missing-words", "x, \"fr\""}), 16);
        QCOMPARE(words({"--missing-words", ""}), 24);
    }

    /// The same table, however it is written: the same numbers to the last bit.
    void aTableIsTheSameHoweverItIsWritten()
    {
        const auto events = [&](const QByteArray& content, const QString& name) {
            auto all = withoutSeconds(
                Program::run({"train", "--format", "jsonl", "--epochs", "3", "--table", stored(content, name)})
                    .events());
            all.front()["experiment"].erase("table");
            return all;
        };
        const auto plain = events(table(), "t.csv");
        QCOMPARE(plain.size(), std::size_t{5});
        QCOMPARE(events(packed(table()), "t.csv.gz"), plain);
        QCOMPARE(events(packed(table()), "packed, whatever it is called"), plain);
        QCOMPARE(events(table(';', ','), "german.csv"), plain);
        QCOMPARE(events(table('\t'), "t.tsv"), plain);
        QCOMPARE(events("\xef\xbb\xbf" + table().replace("\n", "\r\n"), "excel.csv"), plain);
    }

    void wrongUsageIsNamed_data()
    {
        QTest::addColumn<QStringList>("options"); // %1 is the table
        QTest::addColumn<QString>("problem");
        const auto add = [](const char* name, const QStringList& options, const char* problem) {
            QTest::newRow(name) << options << QString::fromUtf8(problem);
        };
        add("no such label", {"--table", "%1", "--label", "sizes"},
            "--label: got sizes, expected a column of t.csv: price, size, colour, sold");
        add("no such feature", {"--table", "%1", "--features", "price,weight"},
            "--features: got weight, expected a column of t.csv: price, size, colour, sold");
        add("an empty feature", {"--table", "%1", "--features", "price,"},
            "--features: got nothing, expected a column of t.csv: price, size, colour, sold");
        add("a number of features", {"--table", "%1", "--features", "20"},
            "--features: got 20, expected a column of t.csv: price, size, colour, sold");
        add("a strange rule", {"--table", "%1", "--missing", "mean"},
            "--missing: got mean, expected median or drop-rows");
        add("a strange delimiter", {"--table", "%1", "--delimiter", ";"},
            "--delimiter: got ;, expected comma, tab, semicolon, pipe or blanks");
        add("a strange head", {"--table", "%1", "--header-lines", "three"},
            "--header-lines: got three, expected one, two, orange or prefixed");
        add("lines to skip", {"--table", "%1", "--skip-lines", "-1"}, "--skip-lines: got -1, expected 0 to 1,000,000");
        add("a strange header", {"--table", "%1", "--header", "true"}, "--header: got true, expected yes or no");
        add("a strange encoding", {"--table", "%1", "--encoding", "utf-7"},
            "--encoding: got utf-7, expected utf-8, utf-16-le, utf-16-be, utf-32-le, utf-32-be, windows-1252, "
            "windows-1250 or windows-1251");
        add("a strange mark", {"--table", "%1", "--decimal-mark", ","},
            "--decimal-mark: got ,, expected point or comma");
        add("a type without a column", {"--table", "%1", "--types", "category"},
            "--types: got category, expected a column and its type, as zip=category: number, category or skip");
        add("a strange type", {"--table", "%1", "--types", "colour=text"},
            "--types: got colour=text, expected a column and its type, as zip=category: number, category or skip");
        add("no such column of a type", {"--table", "%1", "--types", "colour=skip,weight=skip"},
            "--types: got weight, expected a column of t.csv: price, size, colour, sold");
        add("no name", {"--table", ""}, "--table: got nothing, expected the name of a file");
        add("samples", {"--table", "%1", "--samples", "500"},
            "--samples: got it with --table, whose rows are not drawn");
        add("golden", {"--table", "%1", "--golden", "3"}, "--golden: got it with --table, whose rows are not drawn");
        add("harder", {"--table", "%1", "--noise", "0.5"}, "--noise: got it with --table, whose rows are not drawn");
        add("too large a test", {"--table", "%1", "--test-fraction", "0.96"},
            "--test-fraction: got 0.96, expected 0.01 to 0.9");
        for (const char* option : {"label", "positive", "types", "missing", "delimiter", "header", "decimal-mark",
                                   "encoding", "comment", "also-missing"})
            QTest::addRow("--%s alone", option)
                << QStringList{"--" + QString::fromLatin1(option), "median"}
                << QStringLiteral("--%1: got it without --table, which it is about").arg(QLatin1StringView(option));
        add("--no-standardise alone", {"--no-standardise"},
            "--no-standardise: got it without --table, which it is about");
        add("names of features alone", {"--features", "price,size"}, "--features: got price,size, expected 1 to 1,000");
    }

    void wrongUsageIsNamed()
    {
        QFETCH(QStringList, options);
        QFETCH(const QString, problem);
        options.replaceInStrings("%1", stored(table()));
        // Each command in turn: all of them read these options in one way.
        constexpr std::array kCommands{"train", "ensemble", "explain", "dataset", "export", "summary"};
        const Program program = Program::run(QStringList{kCommands.at(m_turn++ % kCommands.size())} + options);
        QCOMPARE(program.status, 2);
        QCOMPARE(QString::fromUtf8(program.problem), "attention-lab: " + problem + "\n");
        QVERIFY(program.output.isEmpty());
    }

    void whatATableDoesNotHoldIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("problem");
        const auto add = [](const char* name, const QByteArray& content, const QStringList& options,
                            const char* problem) {
            QTest::newRow(name) << content << options << QString::fromUtf8(problem);
        };
        add("no such positive value", table(), {"--positive", "maybe"},
            "t.csv, column sold: 'maybe' does not occur, expected a label such as 'no' or 'yes'");
        add("one class", "x,y\n1,a\n2,a\n3,a\n4,a\n", {"--label", "y"},
            "t.csv, column y: only 'a' occurs, expected labels of two classes");
        add("too many classes", table(), {"--label", "price", "--positive", "1"},
            "t.csv, column price: '1' does not occur, expected a label such as '1.5' or '3.5'");
        add("the label as a feature", table(), {"--features", "price,sold"},
            "t.csv, column sold: it is the label, and so cannot be a feature");
        add("a feature twice", table(), {"--features", "price,price"},
            "t.csv, column price: it is chosen as a feature twice");
        add("too few rows", "x,y\n1,a\n2,b\n3,a\n", {},
            "t.csv: 3 rows with a label and without gaps, expected at least 4");
        add("nothing but a label", "x,y\n1,a\n1,b\n1,a\n1,b\n", {"--label", "y"},
            "t.csv: no column besides the label can be a feature");
        add("a number that is too large", "x,y\n1,a\n1e300,b\n1,a\n2,b\n", {"--label", "y"},
            "t.csv, column x: line 3 holds '1e300', expected numbers up to 1e30");
        add("nothing but infinity", "x,y\ninf,a\ninf,b\n,a\ninf,b\n", {"--label", "y"},
            "t.csv, column x: line 2 holds 'inf', and no cell holds a finite number");
        add("a broken row", "x,y\n1,a\n2\n3,a\n4,b\n", {}, "t.csv, line 3: 1 cell, expected 2 as in the first line");
        add("text after a quote", "x,y\n1,a\n2,\"b\"c\n3,a\n4,b\n", {},
            "t.csv, line 3, column 2: text after a closing quote; a quote within quotes must be doubled");
        add("a quote that is never closed", "x,y\n1,a\n2,b\n3,\"a\n4,b\n", {},
            "t.csv, line 4, column 2: the quote that begins here is never closed");
        add("nothing", "", {}, "t.csv: it is empty, expected a table");
        add("a spreadsheet", "PK\x03\x04 and so on", {}, "t.csv: its packed bytes end too early");
        add("damaged gzip", packed(table()).chopped(20), {}, "t.csv: its packed bytes end too early");
    }

    void whatATableDoesNotHoldIsNamed()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, options);
        QFETCH(const QString, problem);
        const Program program = Program::run(QStringList{"train", "--table", stored(content)} + options);
        QCOMPARE(QString::fromUtf8(program.problem), "attention-lab: " + problem + "\n");
        QCOMPARE(program.status, 1);
        QVERIFY(program.output.isEmpty());
    }

    void aFileThatIsNotThereIsNamed()
    {
        const Program program = Program::run({"train", "--table", in("gone.csv")});
        QCOMPARE(program.status, 1);
        QCOMPARE(QString::fromUtf8(program.problem),
                 "attention-lab: " + in("gone.csv") + ": No such file or directory\n");
        QCOMPARE(Program::run({"train", "--table", m_directory->path()}).status, 1);
    }

    void aTableWithoutALabelAsksForOne()
    {
        QByteArray text = "x,z\n";
        for (int row = 0; row < 60; ++row)
            text += QByteArray::number(row * row) + ".5," + QByteArray::number(row * 3 % 61) + ".5\n";
        const Program program = Program::run({"train", "--table", stored(text)});
        QCOMPARE(program.status, 2);
        QCOMPARE(program.problem, "attention-lab: --label: got nothing, and no column of t.csv looks like a label; "
                                  "expected the name of the column to predict\n");
    }

    void aTableOfOneColumnAsksForTheDelimiter()
    {
        const QString name = stored("a/y\n1/b\n2/c\n3/b\n4/c\n5/b\n");
        const QByteArray hint = "; only one column was found, so choose the delimiter (--delimiter)\n";
        const Program without = Program::run({"train", "--table", name});
        QCOMPARE(without.status, 2);
        QCOMPARE(without.problem, "attention-lab: --label: got nothing, expected a column of t.csv" + hint);
        const Program with = Program::run({"train", "--table", name, "--label", "y"});
        QCOMPARE(with.status, 2);
        QCOMPARE(with.problem, "attention-lab: --label: got y, expected a column of t.csv: a/y" + hint);
    }

    void severalColumnsThatCouldBeTheLabelAreNamed()
    {
        QByteArray text = "age,member,owner,wage of last year\n";
        for (int row = 0; row < 60; ++row)
            text += QByteArray::number(row * row) + ".5," + (row % 3 == 0 ? "a" : "b") + (row % 7 < 3 ? ",c," : ",d,") +
                    QByteArray::number(row * 3 % 61) + ".5\n";
        const Program program = Program::run({"train", "--table", stored(text)});
        QCOMPARE(program.status, 2);
        QCOMPARE(program.problem, "attention-lab: --label: got nothing, and several columns of t.csv could be it: "
                                  "member, owner; expected the name of the column to predict\n");
    }

    void cutsTypesAndWarningsAreSaid()
    {
        QByteArray text = "cm,inch,zip,grade\n";
        for (int row = 0; row < 60; ++row)
            text += QByteArray::number(row * row % 59) + "," + QByteArray::number(row * row % 59 / 2.54) + "," +
                    QByteArray::number(row % 3 + 100) + "," + QByteArray::number(row * 7 % 5) + "\n";
        const QStringList on{"--epochs", "1", "--table", stored(text), "--types", "zip=category"};
        const Program program = Program::run(QStringList{"train"} + on);
        QVERIFY2(program.status == 0, program.problem);
        const QStringList head{"t.csv: 60 rows, 5 features",
                               "Label grade: at least 3 (24 rows) is 1, below 3 (36) is 0",
                               "Warning: cm, inch hold nearly the same: the network can use any of them, so read their "
                               "importance together."};
        QCOMPARE(program.lines().first(head.size()), head);
        const auto start =
            Program::run(QStringList{"train", "--format", "jsonl", "--positive", "<= 1"} + on).events().front();
        const auto& about = start["experiment"]["table"];
        QCOMPARE(about["choices"]["positive"].get<std::string>(), std::string("<=1"));
        QCOMPARE(about["choices"]["types"].dump(), std::string(R"({"zip":"category"})"));
        QCOMPARE(about["warnings"].size(), std::size_t{1});
    }

    /// What was read stands above whatever a command says in text, and never among what programs read.
    void everyCommandSaysWhatItRead()
    {
        const QStringList on{"--table", kExamples + "penguins.csv", "--epochs", "2"};
        const QStringList head{kPenguins, "Label species: Adelie (152 rows) is 1, not Adelie (192) is 0",
                               "Missing numbers: 8. Each becomes the median of the training rows.",
                               "Missing categories: 11. All features of the column are 0 there.", ""};
        const QList<QStringList> commands{{"train"},
                                          {"ensemble", "--runs", "2"},
                                          {"explain", "--skip-tests"},
                                          {"dataset", "--output", in("d")},
                                          {"export", "--keras", in("k.py"), "--weights", in("w.safetensors")}};
        for (const QStringList& command : commands) {
            const Program program = Program::run(command + on);
            QVERIFY2(program.status == 0, program.problem);
            QVERIFY2(program.problem.isEmpty(), program.problem);
            QCOMPARE(program.lines().first(head.size()), head);
            QVERIFY(program.lines().size() > head.size() + 1);
        }
        for (const QStringList& command : {commands[0], commands[1], commands[2]}) {
            const Program program = Program::run(command + on + QStringList{"--format", "jsonl"});
            QVERIFY2(program.status == 0, program.problem);
            QVERIFY(!program.events().empty());
        }
        QVERIFY(Program::run(QStringList{"export", "--keras", "-"} + on).output.startsWith("# pip install"));
    }

    void whatWasLeftOutIsSaid()
    {
        QByteArray text = "id,price,sold\n";
        for (int row = 0; row < 12; ++row)
            text += "house " + QByteArray::number(row) + "," + QByteArray::number(row * row) +
                    (row == 5       ? ",\n"
                     : row % 2 == 0 ? ",yes\n"
                                    : ",no\n");
        const Program program = Program::run({"train", "--epochs", "1", "--table", stored(text)});
        QVERIFY2(program.status == 0, program.problem);
        QVERIFY(program.lines().contains("Dropped 1 rows without a label"));
        QVERIFY(program.lines().contains("Left out id: its texts are all different"));
    }

    /// What `dataset` writes is what the network is given: filled, standardised, one feature for each category.
    void theDatasetIsWhatTheNetworkIsGiven()
    {
        const QStringList on{"--table", kExamples + "penguins.csv", "--seed", "3"};
        const Program program = Program::run(QStringList{"dataset", "--output", in("d")} + on);
        QVERIFY2(program.status == 0, program.problem);
        QVERIFY(program.lines().contains(in("d/X_train.npy") + " (309, 10)"));
        QVERIFY(program.lines().contains(in("d/y_test.npy") + " (35, 1)"));
        const QByteArray content = contentOf(in("d/X_train.npy"));
        QVERIFY(content.contains("{'descr': '<f8', 'fortran_order': False, 'shape': (309, 10), }"));
        std::vector<double> numbers(std::size_t{309} * 10);
        const auto size = static_cast<qsizetype>(numbers.size() * sizeof(double));
        std::memcpy(numbers.data(), content.last(size).constData(), static_cast<std::size_t>(size));
        // island = Biscoe, Dream, Torgersen; bill length, bill depth, flipper, mass; sex = female, male; year
        for (const std::size_t column : {0U, 1U, 2U, 7U, 8U})
            for (std::size_t row = 0; row < 309; ++row)
                QVERIFY(numbers[row * 10 + column] == 0.0 || numbers[row * 10 + column] == 1.0);
        for (const std::size_t column : {3U, 4U, 5U, 6U, 9U}) {
            double sum = 0.0;
            double squares = 0.0;
            for (std::size_t row = 0; row < 309; ++row) {
                sum += numbers[row * 10 + column];
                squares += numbers[row * 10 + column] * numbers[row * 10 + column];
            }
            QVERIFY(std::abs(sum / 309) < 1e-12);
            QVERIFY(std::abs(squares / 309 - 1.0) < 1e-12);
        }
        for (std::size_t row = 0; row < 309; ++row)
            QCOMPARE(numbers[row * 10] + numbers[row * 10 + 1] + numbers[row * 10 + 2], 1.0);
    }

    void aSavedRunHasItsTable()
    {
        const QStringList on{"--table", kExamples + "votes.csv", "--epochs", "2"};
        QCOMPARE(Program::run(QStringList{"train", "--save-run", in("v.attnlab")} + on).status, 0);
        const core::SavedRun run = core::readRunDocument(in("v.attnlab").toStdString()).run;
        QVERIFY(run.experiment.table);
        QCOMPARE(run.experiment.table->fileName, std::string("votes.csv"));
        QCOMPARE(run.experiment.table->rows(), std::size_t{435});
        QVERIFY(run.experiment.table->hasValues());
        QVERIFY(core::makeDataset<float>(run.experiment.dataset()));
        const auto events = Program::run(QStringList{"train", "--format", "jsonl"} + on).events();
        QCOMPARE(events[2]["attention"].get<std::vector<double>>(), run.reports.back().attention);
    }

    void runsOfManySeedsAreThoseOfTheirSeeds()
    {
        const QStringList on{"--table", kExamples + "votes.csv", "--epochs", "2", "--format", "jsonl"};
        const auto runs = Program::run(QStringList{"ensemble", "--runs", "3", "--first-seed", "4"} + on).events();
        QCOMPARE(runs.size(), std::size_t{4});
        const auto alone = Program::run(QStringList{"train", "--seed", "5"} + on).events();
        QCOMPARE(runs[1]["attention"], alone[2]["attention"]);
        QCOMPARE(runs[1]["test_accuracy"], alone[2]["test_accuracy"]);
    }
};

ATTENTION_TEST(TableTest, QCoreApplication)

} // namespace table_test
#include "table_test.moc"
