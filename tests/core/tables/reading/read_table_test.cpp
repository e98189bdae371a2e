#include "core/tables/reading/read_table.h"
#include "tests/support/test_registry.h"

#include "core/csv/missing_words.h"
#include "core/csv/table_error.h"
#include "core/io/file_error.h"
#include "core/memory/memory.h"
#include "core/text/number_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cmath>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <zlib.h>

namespace read_table_test {

using core::ColumnKind;
using core::TableReading;

namespace {

std::string errorOf(std::string_view text, const TableReading& reading = {})
{
    try {
        core::readTableText(text, "t", reading);
    } catch (const core::TableError& flaw) {
        return flaw.what();
    }
    return "none";
}

/// An archive of one table.
const std::string kZipped = [] {
    std::ifstream file(std::filesystem::path(TEST_DATA_DIR) / "tables/zip_stored.zip", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}();

/// A table of several pieces of a megabyte: a number and a text each row.
std::string longTable(std::size_t rows)
{
    std::string text = "x,y\n";
    for (std::size_t i = 0; i < rows; ++i)
        text.append(std::to_string(i * 7919 % 100'003)).append(i % 2 == 0 ? ",even\n" : ",odd\n");
    return text;
}

std::string packed(std::string_view text)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string bytes(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    deflate(&stream, Z_FINISH);
    bytes.resize(stream.total_out);
    deflateEnd(&stream);
    return bytes;
}

} // namespace

class ReadTableTest : public QObject {
    Q_OBJECT

private slots:
    void aFileIsWhatItsBytesAre()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "houses.csv";
        const std::string text = longTable(400'000);
        std::ofstream(path, std::ios::binary) << text;
        const auto read = core::readTable(path);
        const auto pasted = core::readTableText(text, "pasted");
        QCOMPARE(read->name, "houses.csv");
        QCOMPARE(pasted->name, "pasted");
        QCOMPARE(read->sha256, pasted->sha256);
        QCOMPARE(read->rows, std::size_t{400'000});
        QCOMPARE(read->columns[0].numbers, pasted->columns[0].numbers);
        QCOMPARE(read->columns[1].codes, pasted->columns[1].codes);
        for (std::size_t i = 0; i < read->rows; ++i)
            QCOMPARE(read->columns[0].numbers[i], static_cast<double>(i * 7919 % 100'003));
    }

    void theSumIsThatOfTheBytesAsTheyAreStored()
    {
        QCOMPARE(core::readTableText("a\n1\n", "t")->sha256,
                 "309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc");
    }

    void filesThatAreNoneSayWhy()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY_EXCEPTION_THROWN(core::readTable(path / "missing.csv"), core::FileError);
        QVERIFY_EXCEPTION_THROWN(core::readTable(path), core::FileError);
        QVERIFY_EXCEPTION_THROWN(core::readTable("/dev/zero"), core::FileError);
    }

    /// With a column that is read a second time.
    void whatComesFromAPipeIsWhatAFileHolds()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "t.csv";
        for (const std::string& bytes : {longTable(300'000) + "late,odd\n", packed(longTable(1'000)), kZipped}) {
            std::filesystem::remove(path);
            QCOMPARE(mkfifo(path.c_str(), S_IRUSR | S_IWUSR), 0);
            const std::jthread writer([&] { std::ofstream(path, std::ios::binary) << bytes; });
            const auto read = core::readTable(path);
            const auto expected = core::readTableText(bytes, "t.csv");
            QCOMPARE(read->name, "t.csv");
            QCOMPARE(read->sha256, expected->sha256);
            QCOMPARE(read->rows, expected->rows);
            QCOMPARE(read->columns[0].numbers, expected->columns[0].numbers);
            QCOMPARE(read->columns[0].codes, expected->columns[0].codes);
        }
    }

    void aPipeThatNeverEndsIsRefusedWithinItsLimits_data()
    {
        QTest::addColumn<QByteArray>("endless");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("NUL bytes") << QByteArray(1'000, '\0') << QByteArray("a NUL byte");
        QTest::newRow("rows") << QByteArray("1,2\n").repeated(250) << QByteArray("most that a table can have");
        QTest::newRow("one row") << QByteArray(1'000, ',') << QByteArray("more than 10,000 cells");
        QTest::newRow("an archive") << QByteArray("PK\3\4") + QByteArray(1'000, 'x')
                                    << QByteArray("most that a table can have");
    }

    void aPipeThatNeverEndsIsRefusedWithinItsLimits()
    {
        QFETCH(const QByteArray, endless);
        QFETCH(const QByteArray, reason);
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "t.csv";
        QCOMPARE(mkfifo(path.c_str(), S_IRUSR | S_IWUSR), 0);
        const auto usual = std::signal(SIGPIPE, SIG_IGN); // ends the writer
        std::jthread writer([&] {
            std::ofstream pipe(path, std::ios::binary);
            while (pipe.write(endless.constData(), endless.size())) {
            }
        });
        TableReading reading;
        reading.limits.bytes = 20'000'000;
        try {
            core::readTable(path, reading);
            QFAIL("read");
        } catch (const core::TableError& flaw) {
            QVERIFY2(std::string(flaw.what()).find(reason.toStdString()) != std::string::npos, flaw.what());
        }
        writer.join();
        std::signal(SIGPIPE, usual);
    }

    void aSilentPipeIsLeftAtAStopRequest()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "t.csv";
        QCOMPARE(mkfifo(path.c_str(), S_IRUSR | S_IWUSR), 0);
        const int holder = open(path.c_str(), O_RDWR); // the pipe has a writer as long as it is open
        std::stop_source stop;
        {
            const std::jthread writer([&] {
                std::ofstream(path, std::ios::binary) << "a,b\n";
                stop.request_stop();
            });
            QVERIFY(core::readTable(path, {}, stop.get_token()) == nullptr);
        }
        close(holder);
    }

    void whatIsNoTableIsNamedForWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const QByteArray& bytes, const char* reason) {
            QTest::newRow(name) << bytes << QByteArray(reason);
        };
        const QByteArray zeros(600, '\0');
        row("7z", "7z\xBC\xAF\x27\x1C" + zeros, "packed as 7z");
        row("RAR", "Rar!\x1A\x07\x01" + zeros, "packed as RAR");
        row("Zstandard", "\x28\xB5\x2F\xFD\x24\x10", "packed as Zstandard");
        row("LZ4", "\x04\x22\x4D\x18" + zeros, "packed as LZ4");
        row("tar", QByteArray("houses.csv") + QByteArray(247, '\0') + "ustar" + zeros, "packed as tar");
        row("Parquet", "PAR1\x15\x04" + zeros, "a file of Parquet");
        row("Feather", "ARROW1" + zeros, "a file of Arrow");
        row("HDF5", "\x89HDF\r\n\x1A\n" + zeros, "a file of HDF5");
        row("NumPy", "\x93NUMPY\x01" + zeros, "a file of NumPy");
        row("pickle", "\x80\x04\x95" + zeros, "a file of Python (pickle)");
        row("SQLite", "SQLite format 3" + zeros, "a file of SQLite");
        row("SPSS", "$FL2@(#) SPSS DATA FILE" + zeros, "a file of SPSS");
        row("Stata", "<stata_dta><header>" + zeros, "a file of Stata");
        row("R", "X\n" + zeros, "a file of R");
        row("RData", "RDX3\nX\n" + zeros, "a file of R,");
        row("RData as text", "RDA2\nA\n2\n", "a file of R,");
        row("NetCDF", "CDF\x01" + zeros, "a file of NetCDF");
        row("PNG", "\x89PNG\r\n\x1A\n" + zeros, "a picture (PNG)");
        row("JPEG", "\xFF\xD8\xFF\xE0" + zeros, "a picture (JPEG)");
        row("GIF", "GIF89a" + zeros, "a picture (GIF)");
        row("PDF", "%PDF-1.7\n%\xE2\xE3\n", "a document (PDF)");
        row("program", "\x7F\x45LF\x02" + zeros, "a program");
        row("git-annex", "/annex/objects/SHA256E-s1--0f.csv\n", "git annex get");
        row("table of HTML", "<table border=1><tr><td>a</td></tr></table>", "a web page");
        row("export with a style", "<style>td {}</style>\n<table><tr><td>a</td></tr></table>", "save it as CSV");
        row("export as a mail", "MIME-Version: 1.0\nContent-Type: text/html\n", "save it as CSV");
        row("page in UTF-16", QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0<\0b\0o\0d\0y\0>\0", 26), "a web page");
        row("JSON by columns", "{\"a\": {\"0\": 1}, \"b\": {\"0\": 2}}", "records in JSON");
        row("JSON by rows", "[[\"a\", \"b\"], [1, 2]]", "records in JSON");
        row("ARFF without comments", "@relation 'a b'\n@attribute a numeric\n@data\n1\n", "(ARFF)");
        row("LIBSVM with queries", "2 qid:1 1:0.1 2:3\n1 qid:1 1:0.2 2:1\n", "LIBSVM");
        row("print of psql", " id | y \n----+---\n  1 | 0\n(1 row)\n", "the print of a database");
        row("print of psql in frames", "+----+---+\r\n| id | y |\r\n+----+---+\r\n|  1 | 0 |\r\n",
            "the print of a database");
        row("print of mysql behind a message", "Database changed\n+----+\n| id |\n+----+\n|  1 |\n",
            "the print of a database");
        row("print of pandas", "   a  b\n0  1  2\n1  3  4\n\n[2 rows x 2 columns]\n", "to_csv()");
        row("dump of MySQL", "-- MySQL dump 10.13\nCREATE TABLE a;\n", "a script in SQL");
    }

    void whatIsNoTableIsNamedForWhatItIs()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, reason);
        const std::string error = errorOf(bytes.toStdString());
        QVERIFY2(error.find(reason.toStdString()) != std::string::npos, error.c_str());
        const std::string unpacked = errorOf(packed(bytes.toStdString()));
        QCOMPARE(unpacked, error);
    }

    void namesAndCellsThatResembleOtherFilesAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("times of day") << QByteArray("1 10:30 11:45\n2 09:15 10:00\n");
        QTest::newRow("names of parameters") << QByteArray("PAR1,PAR2\n1,2\n");
        QTest::newRow("one column called X") << QByteArray("X\n1\n2\n");
        QTest::newRow("ratios") << QByteArray("n,ratio\n1,1:2\n2,1:3\n");
        QTest::newRow("lists") << QByteArray("list;n\n[1, 2];1\n[3];2\n");
        QTest::newRow("a euro sign in Windows-1252") << QByteArray("\x80,n\n5,1\n");
        QTest::newRow("letters of an archive") << QByteArray("PK,n\n5,1\n");
        QTest::newRow("signs between bars") << QByteArray("a|b|sign\n1|2|+\n3|4|-\n");
        QTest::newRow("signs alone") << QByteArray("sign,n\n+-+,1\n---,2\n");
        QTest::newRow("a cell in brackets") << QByteArray("size,n\nsmall,1\n[2 rows x 3 columns],2\n");
        QTest::newRow("a name like a tag") << QByteArray("<!-- a -->,b\n1,2\n");
    }

    void namesAndCellsThatResembleOtherFilesAreRead()
    {
        QFETCH(const QByteArray, text);
        QCOMPARE(errorOf(text.toStdString()), "none");
    }

    /// The first text comes after everything that the guess has seen, so the column is read a second time.
    void aLateTextIsFoundAndItsColumnKeepsItsTexts()
    {
        std::string text = "x,y\n";
        for (int i = 0; i < 300'000; ++i)
            text += (i % 2 == 0 ? "01,1.5\n" : "1.0,2.5\n");
        text += "abc,3.5\n";
        const auto table = core::readTableText(text, "t");
        const core::TableColumn& column = table->columns[0];
        QVERIFY(!column.numeric);
        QCOMPARE(column.kind, ColumnKind::Category);
        QCOMPARE(column.texts, (std::vector<std::string>{"01", "1.0", "abc"}));
        QCOMPARE(column.codes.size(), table->rows);
        QCOMPARE(column.numberCells, std::size_t{300'000});
        QCOMPARE(column.firstText->line, std::size_t{300'002});
        QCOMPARE(column.firstText->text, "abc");
        QCOMPARE(table->columns[1].numbers.back(), 3.5);
        QCOMPARE(table->columns[1].numbers.size(), table->rows);
        QCOMPARE(table->preview.size(), core::kPreviewRows);
    }

    /// What comes after everything that the guess has seen decides as much as the first cells.
    void aLateCellFindsTheStyleOfItsColumn_data()
    {
        QTest::addColumn<QString>("early");
        QTest::addColumn<QString>("late");
        QTest::addColumn<bool>("numeric");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("last");
        QTest::addColumn<QString>("note");
        QTest::newRow("thousands") << "12"
                                   << "1,234.5" << true << 12.0 << 1234.5 << "x: 1,234.5 is read as 1234.5.";
        QTest::newRow("money") << "12.5"
                               << "$7" << true << 12.5 << 7.0 << "x: $7 is read as 7.";
        QTest::newRow("no thousands after all") << "1,234"
                                                << "0,5" << true << 1.234 << 0.5 << "x: 1,234 is read as 1.234.";
        QTest::newRow("clear decimals") << "1.234"
                                        << "0.5" << true << 1.234 << 0.5 << "";
        QTest::newRow("a code") << "12345"
                                << "01239" << false << 0.0 << 0.0
                                << "x: numbers with leading zeros are read as a category.";
        QTest::newRow("no code after all") << "01239"
                                           << "1.5" << true << 1239.0 << 1.5 << "";
        QTest::newRow("percent in one cell")
            << "12"
            << "5%" << false << 0.0 << 0.0
            << "x: line 300,002 holds '5%', though 300,000 cells are numbers, so it is "
               "read as a category. If '5%' means that the value is missing, say so.";
        QTest::newRow("a minus") << "12"
                                 << "\u22125" << true << 12.0 << -5.0 << "";
        QTest::newRow("none") << "NA"
                              << "none" << false << 0.0 << 0.0 << "";
    }

    void aLateCellFindsTheStyleOfItsColumn()
    {
        QFETCH(const QString, early);
        QFETCH(const QString, late);
        QFETCH(const bool, numeric);
        QFETCH(const double, first);
        QFETCH(const double, last);
        QFETCH(const QString, note);
        std::string text = "x\ty\n";
        for (int i = 0; i < 300'000; ++i)
            text += early.toStdString() + (i % 2 == 0 ? "\ta\n" : "\tb\n");
        const auto table = core::readTableText(text + late.toStdString() + "\ta\n", "t");
        const core::TableColumn& column = table->columns[0];
        QCOMPARE(table->rows, std::size_t{300'001});
        QCOMPARE(column.numeric, numeric);
        QCOMPARE(numeric ? column.numbers.size() : column.codes.size(), table->rows);
        if (numeric) {
            QCOMPARE(column.numbers.front(), first);
            QCOMPARE(column.numbers.back(), last);
        } else {
            QCOMPARE(column.texts.back(), late.toStdString());
        }
        QCOMPARE(table->columns[1].distinct, std::size_t{2});
        QCOMPARE(table->notes.size(), std::size_t{note.isEmpty() ? 0U : 1U});
        if (!note.isEmpty())
            QCOMPARE(QString::fromStdString(table->notes[0].english()), note);
    }

    void whatKeepsAColumnFromBeingNumbersIsNamed_data()
    {
        QTest::addColumn<std::string>("first"); // the cell of column x in the first row, and in the last
        QTest::addColumn<std::string>("last");
        QTest::addColumn<QString>("note");
        const auto word = [](const char* line, const char* text, const char* option) {
            return QStringLiteral("x: line %1 holds '%2', though 30 cells are numbers, so it is read as a category. If "
                                  "'%2' means that the value is missing, say so%3.")
                .arg(QLatin1StringView(line), QLatin1StringView(text), QLatin1StringView(option));
        };
        QTest::newRow("a word") << std::string("1") << std::string("unknown")
                                << word("32", "unknown", ": --also-missing unknown");
        QTest::newRow("two words") << std::string("1") << std::string("keine Angabe")
                                   << word("32", "keine Angabe", ": --also-missing 'keine Angabe'");
        QTest::newRow("an open class") << std::string("1") << std::string("90+")
                                       << word("32", "90+", ": --also-missing 90+");
        QTest::newRow("what the option cannot hold")
            << std::string("1") << std::string("\"a, b\"") << word("32", "a, b", "");
        QTest::newRow("a line of names") << std::string("How old?") << std::string("1")
                                         << QString(
                                                "Line 2 holds 'How old?' above numbers. If it belongs to the names, "
                                                "choose names in two lines: --header-lines two.");
        QTest::newRow("a sign among numbers") << std::string("1") << std::string("-") << QString();
    }

    void whatKeepsAColumnFromBeingNumbersIsNamed()
    {
        QFETCH(const std::string, first);
        QFETCH(const std::string, last);
        QFETCH(const QString, note);
        std::string text = "x,y\n" + first + ",a\n";
        for (int row = 0; row < 29; ++row)
            text += std::to_string(row % 7) + (row % 2 == 0 ? ",a\n" : ",b\n");
        const auto table = core::readTableText(text + last + ",b\n", "t");
        QCOMPARE(table->notes.size(), std::size_t{note.isEmpty() ? 0U : 1U});
        if (!note.isEmpty())
            QCOMPARE(QString::fromStdString(table->notes[0].withOption()), note);
    }

    void categoriesThatLookLikeMeasurementsAreNamed()
    {
        const auto notesOf = [](const std::function<std::string(int)>& cell) {
            std::string text = "x,y\n";
            for (int row = 0; row < 60; ++row)
                text += cell(row % 12) + (row % 2 == 0 ? ",a\n" : ",b\n");
            std::string notes;
            const auto table = core::readTableText(text, "t");
            for (const core::Phrase& note : table->notes)
                notes += note.english();
            return notes;
        };
        const std::string told = " are no plain numbers, so they are read as a category.";
        QCOMPARE(notesOf([](int i) { return std::to_string(i + 10) + " mg"; }), "x: cells such as '10 mg'" + told);
        QCOMPARE(notesOf([](int i) { return "2024-01-" + std::to_string(i + 10); }),
                 "x: cells such as '2024-01-10'" + told);
        QCOMPARE(notesOf([](int i) { return "(" + std::to_string(i + 1) + ".50)"; }),
                 "x: cells such as '(1.50)'" + told);
        QCOMPARE(notesOf([](int i) { return "type " + std::to_string(i); }), "");
        QCOMPARE(notesOf([](int i) { return std::to_string(i) + (i % 2 == 0 ? "a" : "b"); }), "");
        QCOMPARE(notesOf([](int i) { return std::to_string(i % 5) + " mg"; }), "");
    }

    void missingWordsCanBeChosen()
    {
        const std::string text = "country,income,y\nNA,-999,0\nDE,-999.0,1\nFR,none,0\nNA,5,1\n";
        TableReading reading;
        reading.format.alsoMissing = {"-999"};
        reading.format.notMissing = {"na"};
        const auto table = core::readTableText(text, "t", reading);
        QCOMPARE(table->columns[0].missing, std::size_t{0});
        QCOMPARE(table->columns[0].distinct, std::size_t{3});
        QCOMPARE(table->columns[1].missing, std::size_t{3});
        QCOMPARE(table->columns[1].maximum, 5.0);
        QCOMPARE(table->columns[1].minimum, 5.0);
        reading.format = {};
        reading.format.missingWords = {"DE"};
        const auto other = core::readTableText(text, "t", reading);
        QCOMPARE(other->columns[0].missing, std::size_t{1});
        QVERIFY(!other->columns[1].numeric);
        QCOMPARE(other->columns[1].firstText->text, "none");
    }

    void theDecimalMarkThatIsChosenDecides()
    {
        const std::string text = "x\ty\n1,234\t0\n5,678\t1\n";
        TableReading reading;
        reading.format.decimalMark = ',';
        const auto table = core::readTableText(text, "t", reading);
        QCOMPARE(table->columns[0].numbers, (std::vector{1.234, 5.678}));
        QVERIFY(table->notes.empty());
        reading.format.decimalMark = '.';
        QCOMPARE(core::readTableText(text, "t", reading)->columns[0].numbers, (std::vector{1234.0, 5678.0}));
    }

    void tooManyTextsAreCountedAndNotKept()
    {
        TableReading reading;
        reading.limits.distinctTexts = 3;
        const auto table = core::readTableText("x,y\na,1\nb,2\n7,3\nc,4\nd,5\n8,6\n", "t", reading);
        const core::TableColumn& column = table->columns[0];
        QCOMPARE(column.kind, ColumnKind::Identifier);
        QVERIFY(column.manyDistinct);
        QVERIFY(column.codes.empty() && column.texts.empty() && column.frequent.empty());
        QCOMPARE(column.distinct, std::size_t{3});
        QCOMPARE(column.numberCells, std::size_t{2});
    }

    void theMostFrequentValuesComeFirst()
    {
        const auto table = core::readTableText("x,y\n5,b\n7,a\n7,a\n5,c\n7,c\n9,NA\n", "t");
        using Counts = std::vector<core::ValueCount>;
        QCOMPARE(table->columns[0].frequent, (Counts{{"7", 3}, {"5", 2}, {"9", 1}}));
        QCOMPARE(table->columns[1].frequent, (Counts{{"a", 2}, {"c", 2}, {"b", 1}}));
        QCOMPARE(table->columns[0].minimum, 5.0);
        QCOMPARE(table->columns[0].maximum, 9.0);
    }

    void chosenTablesOfBytesAreConverted()
    {
        TableReading reading;
        reading.format.encoding = core::TextEncoding::Windows1251;
        const auto cyrillic = core::readTableText("\xC3\xEE\xF0\xEE\xE4,n\n\xA8\xEB\xEA\xE0,1\n\x88,2\n", "t", reading);
        QCOMPARE(cyrillic->columns[0].name, "Город");
        QCOMPARE(cyrillic->preview, (std::vector<std::vector<std::string>>{{"Ёлка", "1"}, {"€", "2"}}));
        QCOMPARE(cyrillic->format.encoding, core::TextEncoding::Windows1251);
        QVERIFY(cyrillic->notes.empty());
        reading.format.encoding = core::TextEncoding::Windows1250;
        const auto czech = core::readTableText("m\xECsto,n\n\x8Elut\xFD,1\n\xA3\xF3"
                                               "d\x9F,2\n",
                                               "t", reading);
        QCOMPARE(czech->columns[0].name, "město");
        QCOMPARE(czech->preview, (std::vector<std::vector<std::string>>{{"Žlutý", "1"}, {"Łódź", "2"}}));
        QCOMPARE(errorOf("a,n\n\x83,1\n", reading), "t, line 2: bytes that are not Windows-1250, in which the table is "
                                                    "written; choose another encoding, or save the "
                                                    "table as UTF-8");
    }

    void whatIsChosenIsNotGuessed()
    {
        TableReading reading;
        reading.format = {.delimiter = ';', .header = false, .decimalMark = ',', .encoding = {}};
        const auto table = core::readTableText("1,5;2\n2,5;3\n", "t", reading);
        QCOMPARE(table->rows, std::size_t{2});
        QCOMPARE(table->columns[0].numbers, (std::vector{1.5, 2.5}));
        reading.format = {
            .delimiter = ',', .header = true, .decimalMark = {}, .encoding = core::TextEncoding::Windows1252};
        const auto other = core::readTableText("ä,2\n3,4\n", "t", reading);
        QCOMPARE(other->columns[0].name, "Ã¤");
        QCOMPARE(other->rows, std::size_t{1});
    }

    void whatIsChosenOfTheStructureIsNotGuessed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<core::TableFormatChoice>("choice");
        QTest::addColumn<QByteArray>("names"); // and the first row
        const auto add = [](const char* name, const char* text, const char* names, const auto& choose) {
            core::TableFormatChoice choice;
            choose(choice);
            QTest::newRow(name) << QByteArray(text) << choice << QByteArray(names);
        };
        using Choice = core::TableFormatChoice;
        const char* const units = "a,b\ncm,kg\n1,2\n3,4\n";
        add("one line of names", units, "a|b: cm|kg", [](Choice& c) { c.headerForm = core::HeaderForm::OneLine; });
        add("no names", units, "Column 1|Column 2: a|b", [](Choice& c) { c.header = false; });
        add("two lines", "a,b\n1,kg\n1,2\n3,4\n", "a (1)|b (kg): 1|2",
            [](Choice& c) { c.headerForm = core::HeaderForm::TwoLines; });
        add("three lines", "a,b\nx,y\nz\n3,4\n", "a|b: 3|4",
            [](Choice& c) { c.headerForm = core::HeaderForm::ThreeLines; });
        add("prefixes", "C#a,b\n3,4\n", "a|b: 3|4", [](Choice& c) { c.headerForm = core::HeaderForm::PrefixedLine; });
        add("no prefixes", "C#a,D#b\n3,4\n", "C#a|D#b: 3|4",
            [](Choice& c) { c.headerForm = core::HeaderForm::OneLine; });
        add("names of rows that have a name", "id,a,b\nx,1,2\ny,3,4\n", "a|b: 1|2",
            [](Choice& c) { c.rowNames = true; });
        add("names of rows without a header", "7,a,2\n8,b,4\n", "Column 1|Column 2: a|2", [](Choice& c) {
            c.rowNames = true;
            c.header = false;
        });
        add("double quotes", "'a','b'\n1,'x'\n2,'y'\n", "'a'|'b': 1|'x'", [](Choice& c) { c.quote = '"'; });
        add("single quotes", "a,b\n'x',1\nx,2\n", "a|b: x|1", [](Choice& c) { c.quote = '\''; });
        add("escapes", "a,b\nx\\\"y,1\nC:\\new,2\n", "a|b: x\"y|1", [](Choice& c) { c.backslashEscapes = true; });
        add("no comments", "# a,b\nx,y\n1,2\n", "# a (x)|b (y): 1|2", [](Choice& c) {
            c.comment = '\0';
            c.headerForm = core::HeaderForm::TwoLines;
        });
        add("comments", "#a,b\nx,y\n1,2\n", "x|y: 1|2", [](Choice& c) { c.comment = '#'; });
        add("a word that begins as a comment", "x,y\n#leer,1\n3,4\n# no row\n", "x|y: #leer|1", [](Choice& c) {
            c.comment = '#';
            c.alsoMissing = {"#leer"};
        });
        add("lines to skip", "a,b\nx,y\n1,2\n3,4\n", "1|2: 3|4", [](Choice& c) {
            c.skippedLines = 2;
            c.header = true;
        });
        add("no lines to skip", "sep=;\na;b\n1;2\n", "sep=|Column 2: a|b", [](Choice& c) {
            c.skippedLines = 0;
            c.delimiter = ';';
            c.header = true;
        });
        add("joined commas", ",a,,b,\n1,,2\n,3,,,4,,\n", "a|b: 1|2", [](Choice& c) {
            c.joinsDelimiters = true;
            c.delimiter = ',';
        });
        add("single tabs", "a\t\tb\n1\t\t2\n3\t\t4\n", "a|Column 2|b: 1||2",
            [](Choice& c) { c.joinsDelimiters = false; });
        add("blanks", " a b\t\n 1\t 'x y'\n", "a|b: 1|x y", [](Choice& c) {
            c.delimiter = ' ';
            c.quote = '\'';
        });
    }

    void whatIsChosenOfTheStructureIsNotGuessed()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const core::TableFormatChoice, choice);
        QFETCH(const QByteArray, names);
        TableReading reading;
        reading.format = choice;
        const auto table = core::readTableText(text.toStdString(), "t", reading);
        QByteArray here;
        for (const core::TableColumn& column : table->columns)
            here += (here.isEmpty() ? "" : "|") + QByteArray::fromStdString(column.name);
        here += ": ";
        for (std::size_t i = 0; i < table->columns.size(); ++i)
            here += (i == 0 ? "" : "|") + QByteArray::fromStdString(table->preview.front()[i]);
        QCOMPARE(here, names);
    }

    /// Whatever of it falls on the end of a piece: comments, escapes, runs, the mark at the end.
    void theStructureIsTheSameAcrossPieces()
    {
        std::string text = "# one\nx  y z\n";
        std::size_t rows = 0;
        while (text.size() < 1'000'000) {
            text.append(rows % 5, ' ').append(std::to_string(rows)).append(1 + rows % 3, '\t').append("'a \\'");
            text.append(rows % 89, '.').append("'  ").append(rows % 7 == 0 ? "1 \r\n# odd, \"\r\n" : "0\n");
            ++rows;
        }
        text.append(300, '\x1A');
        TableReading reading;
        reading.format.quote = '\'';
        reading.format.backslashEscapes = true;
        reading.format.delimiter = ' ';
        reading.format.comment = '#';
        const auto table = core::readTableText(text, "t", reading);
        QCOMPARE(table->rows, rows);
        QCOMPARE(table->columns.size(), std::size_t{3});
        QCOMPARE(table->columns[0].numbers.back(), static_cast<double>(rows - 1));
        QCOMPARE(table->columns[1].distinct, std::size_t{89});
        QCOMPARE(table->columns[1].texts[2], "a '..");
        QCOMPARE(table->notes.front().english(), core::Phrase({"%1 lines that begin with # were skipped.",
                                                               {core::Numeral{core::countText(1 + (rows + 6) / 7)}}})
                                                     .english());
    }

    /// A text comes late, so that all is read twice, with the head, the names of the rows and the comments.
    void theStructureIsTheSameInTheSecondReading()
    {
        std::string text = "title\nx,y\ncm,kg\n";
        for (int i = 0; i < 100'000; ++i)
            text += "# no\n" + std::to_string(i % 7) + ",1.5\n";
        TableReading reading;
        reading.format.comment = '#';
        reading.format.skippedLines = 1;
        reading.format.headerForm = core::HeaderForm::TwoLines;
        const auto table = core::readTableText(text + "late,2.5\n", "t", reading);
        QCOMPARE(table->rows, std::size_t{100'001});
        QCOMPARE(table->columns[0].name, "x (cm)");
        QCOMPARE(table->columns[0].texts.back(), "late");
        QCOMPARE(table->columns[1].numbers.size(), std::size_t{100'001});
        QVERIFY(std::ranges::count(table->notes, "100,000 lines that begin with # were skipped.",
                                   &core::Phrase::english) == 1);
    }

    void rowsWithNamesSayHowManyCellsTheyWant()
    {
        QCOMPARE(errorOf("a,b\nx,1,2\ny,3,4\nz,5\n"), "t, line 2: 3 cells, expected 2 as in the first line");
        TableReading reading;
        reading.format.rowNames = true;
        QCOMPARE(errorOf("a,b\nx,1,2\ny,3,4\nz,5\n", reading),
                 "t, line 4: cells: 2, expected 3, of which the first is the name of the row");
        QCOMPARE(errorOf("a\nx\n", reading), "t, line 1: 1 cell, expected the name of a row and its cells");
        QCOMPARE(errorOf("a,b\n", reading), "t: it has names of columns and no rows");
    }

    /// An index that was shuffled or thinned out is as little a feature as one that counts.
    void aFirstColumnWithoutNameCanNumberTheRows()
    {
        const auto kindOf = [](const char* text) { return core::readTableText(text, "t")->columns[0].kind; };
        QCOMPARE(kindOf(",a\n7,x\n3,y\n12,x\n"), ColumnKind::Identifier);
        QCOMPARE(kindOf("n,a\n7,x\n3,y\n12,x\n"), ColumnKind::Number);
        QCOMPARE(kindOf(",a\n7,x\n3,y\n7,x\n"), ColumnKind::Number);
        QCOMPARE(kindOf(",a\n7.5,x\n3,y\n8,x\n"), ColumnKind::Number);
        QCOMPARE(kindOf(",a\n-1,x\n3,y\n8,x\n"), ColumnKind::Number);
        QCOMPARE(kindOf(",a\n700000,x\n3,y\n8,x\n"), ColumnKind::Number);
    }

    void aChoiceThatIsNoneIsRefused()
    {
        TableReading reading;
        reading.format.delimiter = '#';
        QVERIFY_EXCEPTION_THROWN(core::readTableText("a\n1\n", "t", reading), std::invalid_argument);
        reading.format = {};
        reading.format.decimalMark = ';';
        QVERIFY_EXCEPTION_THROWN(core::readTableText("a\n1\n", "t", reading), std::invalid_argument);
        reading.format = {};
        reading.format.quote = '`';
        QVERIFY_EXCEPTION_THROWN(core::readTableText("a\n1\n", "t", reading), std::invalid_argument);
        reading.format = {};
        reading.format.comment = '/';
        QVERIFY_EXCEPTION_THROWN(core::readTableText("a\n1\n", "t", reading), std::invalid_argument);
        reading.format = {};
        reading.format.skippedLines = core::kMaxSkippedLines + 1;
        QVERIFY_EXCEPTION_THROWN(core::readTableText("a\n1\n", "t", reading), std::invalid_argument);
    }

    /// Bytes that are not UTF-8 after everything that the guess has seen.
    void lateLettersOfWindows1252AreRead()
    {
        const std::string text = longTable(200'000) + "1,K\xF6ln\n";
        const auto table = core::readTableText(text, "t");
        QCOMPARE(table->format.encoding, core::TextEncoding::Windows1252);
        QCOMPARE(table->columns[1].texts.back(), "Köln");
        TableReading reading;
        reading.format.encoding = core::TextEncoding::Utf8;
        QCOMPARE(errorOf(text, reading), "t, line 200002: bytes that are not UTF-8, in which the table is written; "
                                         "choose another encoding, or save the table as UTF-8");
    }

    /// Every end of every buffer falls somewhere else, whatever it is in the middle of.
    void rowsAcrossPiecesAreWhole()
    {
        std::string text = "x,y\r\n";
        std::size_t rows = 0;
        while (text.size() < 3'500'000) {
            text.append(std::to_string(rows)).append(",\"a \"\"quoted\"\"\r\n");
            text.append(rows % 97, '.').append("\"\r\n");
            ++rows;
        }
        TableReading reading;
        const auto table = core::readTableText(text, "t", reading);
        QCOMPARE(table->rows, rows);
        QCOMPARE(table->columns[1].distinct, std::size_t{97});
        for (std::size_t i = 0; i < rows; ++i)
            QCOMPARE(table->columns[0].numbers[i], static_cast<double>(i));
        QCOMPARE(table->columns[1].texts[2], "a \"quoted\"\r\n..");
    }

    void aRowLongerThanThePieceIsRead()
    {
        std::string names;
        std::string cells;
        for (int i = 0; i < 40; ++i) {
            names.append("c").append(std::to_string(i)).append(i < 39 ? "," : "\n");
            cells.append(60'000, 'x').append(i < 39 ? "," : "\n");
        }
        const auto table = core::readTableText(names + cells + cells, "t");
        QCOMPARE(table->rows, std::size_t{2});
        QCOMPARE(table->columns.size(), std::size_t{40});
    }

    void limitsAreErrors()
    {
        TableReading reading;
        reading.limits.rows = 2;
        QCOMPARE(errorOf("a\n1\n2\n3\n", reading), "t, line 4: more than 2 rows");
        QCOMPARE(errorOf("a\n1\n2\n", reading), "none");
        reading.limits.bytes = 5;
        QCOMPARE(errorOf("a\n1\n2\n", reading), "t: 6 B, expected at most 5 B");
    }

    /// 20 MB in 20 kB: what is unpacked counts, and is not kept.
    void whatUnpacksToTooMuchIsRefused()
    {
        std::string ones = "a\n";
        ones.append(20'000'000, '1');
        const std::string bomb = packed(ones);
        QVERIFY(bomb.size() < 200'000);
        QCOMPARE(errorOf(bomb), "t, line 2, column 1: a cell of more than 65,536 bytes");
        std::string rows = "a\n";
        for (int i = 0; i < 5'000'000; ++i)
            rows += "1\n";
        TableReading reading;
        reading.limits.bytes = 5'000'000;
        QCOMPARE(errorOf(packed(rows), reading), "t: more than 5 MB of text, the most that a table can have");
    }

    void progressGrowsToTheEnd()
    {
        std::string text = longTable(600'000) + "late,odd\n";
        std::vector<core::TableProgress> told;
        TableReading reading;
        reading.onProgress = [&told](const core::TableProgress& progress) { told.push_back(progress); };
        const auto table = core::readTableText(text, "t", reading);
        QVERIFY(told.size() > 10);
        for (std::size_t i = 1; i < told.size(); ++i) {
            QVERIFY(told[i].fraction >= told[i - 1].fraction);
            QVERIFY(told[i].rows >= told[i - 1].rows);
        }
        QVERIFY(told.front().fraction < 0.5);
        QCOMPARE(told.back().fraction, 1.0);
        QCOMPARE(told.back().rows, table->rows);
    }

    /// Wherever it comes: while reading, while reading again and while looking at the columns.
    void aStopEndsTheReading()
    {
        const std::string text = longTable(600'000) + "late,odd\n";
        for (const double at : {0.0, 0.3, 0.6, 0.92}) {
            std::stop_source source;
            std::size_t after = 0;
            TableReading reading;
            reading.onProgress = [&](const core::TableProgress& progress) {
                after += source.stop_requested() ? 1U : 0U;
                if (progress.fraction >= at)
                    source.request_stop();
            };
            QVERIFY(!core::readTableText(text, "t", reading, source.get_token()));
            QVERIFY(source.stop_requested());
            QVERIFY2(after <= 1, qPrintable(QString::number(after)));
        }
    }

    void aFileThatChangesBetweenTheReadingsIsRefused()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "t.csv";
        const std::string text = longTable(600'000) + "late,odd\n";
        std::ofstream(path, std::ios::binary) << text;
        bool isChanged = false;
        TableReading reading;
        reading.onProgress = [&](const core::TableProgress& progress) {
            if (progress.fraction < 0.45 || isChanged)
                return;
            isChanged = true;
            std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
            file.seekp(static_cast<std::streamoff>(text.size() / 2));
            file << "1";
        };
        try {
            core::readTable(path, reading);
            QFAIL("read");
        } catch (const core::TableError& flaw) {
            QCOMPARE(std::string(flaw.what()), "t.csv: it changed while it was read");
        }
    }

    void theGuessOfTheFirstBytesIsTheReaders()
    {
        const std::string text = "a;b\n1,5;x\n2,5;y";
        const auto table = core::readTableText(text, "t");
        QCOMPARE(core::guessTableFormat(text, {}, true), table->format);
        core::TableFormat empty;
        core::chooseMissingWords({}, empty);
        QCOMPARE(core::guessTableFormat("", {}), empty);
        const core::TableFormat chosen =
            core::guessTableFormat(text, {.delimiter = ',', .header = {}, .decimalMark = {}, .encoding = {}});
        QCOMPARE(chosen.delimiter, ',');
        QCOMPARE(chosen.decimalMark, '.');
        QCOMPARE(table->guessedFormat, table->format);
        TableReading reading;
        reading.format.header = false;
        const auto other = core::readTableText(text, "t", reading);
        QVERIFY(!other->format.header && other->guessedFormat.header);
    }

    /// Damage of every kind: each ends in a table or an error, in bounded time.
    void noBytesMakeItFail()
    {
        const std::string text = "# 1\n\"a\",b\r\n1,5;\"x\"\"\n\"\n2,-\t|\xC3\xA4\xFF\n'c\\' ' %d#\x1A";
        std::uint32_t state = 1;
        const auto next = [&state] { return state = state * 1'664'525U + 1'013'904'223U; };
        for (int i = 0; i < 20'000; ++i) {
            std::string damaged = text;
            damaged.resize(next() % (text.size() + 1));
            for (std::uint32_t changes = next() >> 30U; changes > 0 && !damaged.empty(); --changes)
                damaged[(next() >> 8U) % damaged.size()] =
                    i % 2 == 0 ? static_cast<char>(next() >> 24U) : text[(next() >> 8U) % text.size()];
            if (i % 3 == 0)
                damaged.assign(packed(damaged), 0, 20 + next() % 60);
            try {
                const auto table = core::readTableText(damaged, "t");
                QVERIFY(table && table->rows > 0);
            } catch (const core::TableError&) { // is what it should be
            }
        }
    }
};

ATTENTION_TEST(ReadTableTest, void)

} // namespace read_table_test
#include "read_table_test.moc"
