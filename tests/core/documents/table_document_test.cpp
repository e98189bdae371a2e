#include "core/documents/json_parts.h"
#include "core/documents/run_document.h"
#include "core/formats/json_reader.h"
#include "core/io/file_error.h"
#include "tests/support/print_json.h"
#include "tests/support/same_run.h"
#include "tests/support/saved_runs.h"
#include "tests/support/small_models.h"
#include "tests/support/small_table.h"
#include "tests/support/test_registry.h"

#include <QByteArray>
#include <QTest>

#include <cstring>
#include <functional>
#include <limits>

namespace table_document_test {

using core::RunDocument;
using core::SavedRun;
using nlohmann::json;

namespace {

const std::string kVersion1 = std::string(TEST_DATA_DIR) + "/run_version_1.attnlab";

std::shared_ptr<const core::PreparedTable> table()
{
    static const auto made = smallTable();
    return made;
}

/// Trained once for all tests.
const SavedRun& run()
{
    static const SavedRun made = savedRunOf(experimentOnTable(table()));
    return made;
}

json written(const RunDocument& document)
{
    return json::parse(core::runDocumentText(document));
}

RunDocument read(const json& root)
{
    return core::runDocumentFrom(root.dump());
}

std::string errorOf(const json& root)
{
    try {
        read(root);
    } catch (const core::JsonError& flaw) {
        return flaw.what();
    }
    return "none";
}

template <typename Value>
std::string base64(const std::vector<Value>& values)
{
    return QByteArray(reinterpret_cast<const char*>(values.data()),
                      static_cast<qsizetype>(values.size() * sizeof(Value)))
        .toBase64()
        .toStdString();
}

/// The table's numbers of a feature with one of them changed.
std::string numbersWith(std::size_t feature, double number)
{
    std::vector<double> numbers = table()->features[feature].numbers;
    numbers[5] = number;
    return base64(numbers);
}

} // namespace

/// Runs on the user's own table, in documents.
class TableDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void aFileNameThatIsNoUtf8IsStoredAsFarAsItIs()
    {
        const auto table = core::prepareTable(*core::readTableText(smallTableText(), "t\xe4\xed\xa0\x80.csv"),
                                              core::TableChoices{.label = "sold"});
        QCOMPARE(core::toJson(*table)["file"].dump(), std::string("\"t\uFFFD\uFFFD\uFFFD\uFFFD.csv\""));
        QCOMPARE(core::tableSummary(*table)["file"].dump(), std::string("\"t\uFFFD\uFFFD\uFFFD\uFFFD.csv\""));
    }

    void aTableComesBackToTheSameBits_data()
    {
        QTest::addColumn<core::TableChoices>("choices");
        QTest::newRow("as it is guessed") << core::TableChoices{.label = "sold"};
        QTest::newRow("everything chosen") << core::TableChoices{.label = "sold",
                                                                 .features = {"wide", "colour"},
                                                                 .positive = "no",
                                                                 .missing = core::MissingRule::DropRows,
                                                                 .standardise = false};
        QTest::newRow("texts alone") << core::TableChoices{.label = "sold", .features = {"colour"}};
        QTest::newRow("numbers alone") << core::TableChoices{.label = "sold", .features = {"tall"}};
        QTest::newRow("one against the rest") << core::TableChoices{.label = "colour", .positive = "grün"};
        QTest::newRow("a cut") << core::TableChoices{.label = "tall", .features = {"colour", "sold"}};
        QTest::newRow("types") << core::TableChoices{
            .label = "sold", .types = {{"tall", core::ColumnType::Category}, {"wide", core::ColumnType::Skip}}};
    }

    void aTableComesBackToTheSameBits()
    {
        QFETCH(const core::TableChoices, choices);
        const auto prepared = smallTable(choices);
        const SavedRun saved = savedRunOf(experimentOnTable(prepared));
        const SavedRun back = core::runDocumentFrom(core::runDocumentText({saved, {}})).run;
        QVERIFY(back.experiment.table);
        QVERIFY(sameTable(*back.experiment.table, *prepared));
        QVERIFY(sameResults(back, saved));
        core::Experiment same = back.experiment;
        same.table = prepared;
        QCOMPARE(same, saved.experiment);
    }

    void spellingsComeBackAndOlderDocumentsHaveNone()
    {
        auto other = std::make_shared<core::PreparedTable>(*table());
        other->positiveSpellings = {"YES", "yes "};
        SavedRun saved = run();
        saved.experiment.table = other;
        QCOMPARE(read(written({saved, {}})).run.experiment.table->positiveSpellings, other->positiveSpellings);
        const json older = written({run(), {}});
        QVERIFY(!older["tables"][0].contains("positive_values"));
        QVERIFY(!older["tables"][0]["choices"].contains("types"));
        QVERIFY(read(older).run.experiment.table->positiveSpellings.empty());
        json strange = older;
        strange["tables"][0]["choices"]["types"] = {{"tall", "colour"}};
        QCOMPARE(errorOf(strange),
                 std::string("tables[0].choices.types.tall: got \"colour\", expected number, category or skip"));
    }

    void warningsAreInTheSummary()
    {
        auto other = std::make_shared<core::PreparedTable>(*table());
        other->warnings = {{"Only %1.", {"so"}}};
        QCOMPARE(core::tableSummary(*other)["warnings"].dump(), std::string("[\"Only so.\"]"));
        other->warnings.clear();
        QVERIFY(!core::tableSummary(*other).contains("warnings"));
    }

    void everyFormatComesBack()
    {
        auto other = std::make_shared<core::PreparedTable>(*table());
        for (const auto encoding :
             {core::TextEncoding::Utf8, core::TextEncoding::Utf16Little, core::TextEncoding::Utf16Big,
              core::TextEncoding::Windows1252, core::TextEncoding::Windows1250, core::TextEncoding::Windows1251})
            for (const char delimiter : {',', ';', '\t', '|'}) {
                other->format = {delimiter, delimiter == ';', delimiter == ';' ? ',' : '.', encoding};
                if (delimiter == '\t') {
                    other->format.delimiter = ' ';
                    other->format.headerForm = static_cast<core::HeaderForm>(static_cast<int>(encoding) % 4);
                    other->format.rowNames = true;
                    other->format.joinsDelimiters = true;
                    other->format.quote = '\'';
                    other->format.backslashEscapes = true;
                    other->format.comment = '#';
                    other->format.skippedLines = 3;
                }
                SavedRun saved = run();
                saved.experiment.table = other;
                const auto back = core::runDocumentFrom(core::runDocumentText({saved, {}})).run.experiment.table;
                QCOMPARE(back->format, other->format);
            }
    }

    /// Older versions knew four parts of a format.
    void whatOlderVersionsDidNotWriteIsPlain()
    {
        json root = written({run(), {}});
        json& format = root["tables"][0]["format"];
        for (const char* key :
             {"header_form", "row_names", "join_delimiters", "quote", "backslash_escapes", "comment", "skipped_lines"})
            QCOMPARE(format.erase(key), std::size_t{1});
        QCOMPARE(read(root).run.experiment.table->format, run().experiment.table->format);
    }

    void odditiesComeBack()
    {
        auto other = std::make_shared<core::PreparedTable>(*table());
        other->oddities = {.manyMarks = true, .repeatsNames = true, .namesEndInDelimiter = true, .formulaTexts = true};
        SavedRun saved = run();
        saved.experiment.table = other;
        json root = written({saved, {}});
        QCOMPARE(read(root).run.experiment.table->oddities, other->oddities);
        QVERIFY(root["tables"][0].erase("oddities") == 1); // as an older version wrote it
        QCOMPARE(read(root).run.experiment.table->oddities, core::TableOddities());
        root["tables"][0]["oddities"] = {"unheard_of"};
        QVERIFY(errorOf(root).find("oddities") != std::string::npos);
    }

    void stylesAndMissingWordsComeBack()
    {
        auto other = std::make_shared<core::PreparedTable>(*table());
        other->format.decimalMark = ',';
        other->format.missingWords = {"na", "-999", "none"};
        other->format.answerWords = {"none"};
        for (core::PreparedFeature& feature : other->features)
            if (feature.isNumber())
                feature.style = {.decimalMark = ','};
        other->twins = {{"wide", "tall"}, {"a", "b", "c"}};
        other->labelStyle = {.percent = true};
        for (core::PreparedFeature& feature : other->features)
            if (!feature.isNumber())
                feature.style = {.currency = "$"};
        other->features.front().style = {.decimalMark = '.', .groupMark = "\u00A0", .percent = true, .currency = "zł"};
        SavedRun saved = run();
        saved.experiment.table = other;
        const json root = written({saved, {}});
        const auto back = read(root).run.experiment.table;
        QCOMPARE(back->format, other->format);
        QCOMPARE(back->twins, other->twins);
        QCOMPARE(back->labelStyle, other->labelStyle);
        for (std::size_t i = 0; i < other->features.size(); ++i)
            QCOMPARE(back->features[i].style, other->features[i].style);
        // As an older version wrote it.
        json old = root;
        old["tables"][0]["format"].erase("missing_words");
        old["tables"][0]["format"].erase("answer_words");
        old["tables"][0]["features"][0].erase("style");
        old["tables"][0].erase("twins");
        old["tables"][0].erase("label_style");
        const auto older = read(old).run.experiment.table;
        QCOMPARE(older->format.missingWords, (std::vector<std::string>{"na", "n/a", "nan", "null", "?", "-"}));
        QVERIFY(older->format.answerWords.empty());
        QVERIFY(older->twins.empty());
        QCOMPARE(older->features[0].style, core::NumberStyle{.decimalMark = ','});
        old = root;
        old["tables"][0]["features"][0]["style"]["group_mark"] = std::string(100, ' ');
        QCOMPARE(errorOf(old).find("group_mark") == std::string::npos, false);
    }

    void theSameDataAreMadeOfIt()
    {
        const SavedRun back = read(written({run(), {}})).run;
        const auto theirs = core::makeDataset<float>(back.experiment.dataset());
        const auto ours = core::makeDataset<float>(run().experiment.dataset());
        QCOMPARE(theirs->features, ours->features);
        QCOMPARE(theirs->labels, ours->labels);
        QCOMPARE(theirs->trainRows, ours->trainRows);
        QCOMPARE(savedRunOf(back.experiment).weights, run().weights);
    }

    /// Runs that are compared have mostly one table; it is stored once, and is one again.
    void aTableOfSeveralRunsIsStoredOnce()
    {
        SavedRun otherSeed = run();
        otherSeed.experiment.seed = 7;
        const SavedRun otherTable = savedRunOf(experimentOnTable(smallTable({.label = "sold", .features = {"tall"}})));
        const SavedRun drawn = savedRunOf(smallExperiment(), 3);
        const json root = written({run(), {otherSeed, otherTable, drawn}});
        QCOMPARE(root["tables"].size(), std::size_t{2});
        const RunDocument back = read(root);
        QCOMPARE(back.pinned[0].experiment.table, back.run.experiment.table);
        QVERIFY(back.pinned[1].experiment.table != back.run.experiment.table);
        QVERIFY(!back.pinned[2].experiment.table);
        QCOMPARE(root["pinned"][1]["data"]["table"].get<int>(), 1);
        QCOMPARE(root["pinned"][2]["data"]["generator"].get<std::string>(), std::string("attention-lab"));
    }

    /// A table of which the document keeps no values: the run can be looked at, its data cannot be made.
    void aDocumentWithoutValuesShowsItsRun()
    {
        json root = written({run(), {}});
        for (json& feature : root["tables"][0]["features"])
            if (feature.contains("numbers"))
                feature["numbers"] = nullptr;
        for (json& texts : root["tables"][0]["texts"])
            texts = nullptr;
        const SavedRun back = read(root).run;
        QVERIFY(sameResults(back, run()));
        QVERIFY(!back.experiment.table->hasValues());
        QCOMPARE(back.experiment.table->featureNames(), table()->featureNames());
        try {
            core::makeDataset<float>(back.experiment.dataset());
            QFAIL("data of nothing");
        } catch (const std::runtime_error& error) {
            QCOMPARE(QString::fromUtf8(error.what()),
                     QString("häuser.csv: the rows of so large a table are not in the run's file; open the table "
                             "itself"));
        }
        // What has no values is written as it was read.
        QCOMPARE(written({back, {}})["tables"], root["tables"]);
    }

    /// Above 64 MB a document keeps names, labels and choices alone.
    void valuesOfALargeTableAreNotKept()
    {
        constexpr std::size_t kRows = 9'000'000;
        auto large = std::make_shared<core::PreparedTable>(*table());
        large->labels.assign(kRows, 0);
        large->labels.front() = 1;
        large->features = {
            {.name = "x", .column = "x", .numbers = std::vector<double>(kRows, 1.0), .categories = nullptr}};
        SavedRun saved;
        saved.experiment = core::withTable({}, large);
        saved.rates = {{1, 0, saved.experiment.learningRate}};
        saved.history = core::History(saved.experiment);
        saved.history.append({.test = {.attention = {1.0}}});
        const std::string text = core::runDocumentText({saved, {}});
        QVERIFY2(text.size() < 2 * kRows, qPrintable(QString::number(text.size())));
        const auto back = core::runDocumentFrom(text).run.experiment.table;
        QCOMPARE(back->rows(), kRows);
        QVERIFY(!back->hasValues());
    }

    /// As the program wrote while version 1 was the newest.
    void version1IsStillRead()
    {
        const RunDocument document = core::readRunDocument(kVersion1);
        const SavedRun& old = document.run;
        QCOMPARE(old.experiment, [] {
            core::Experiment experiment;
            experiment.samples = 200;
            experiment.features = 3;
            experiment.golden = {2};
            experiment.seed = 5;
            experiment.hidden = {2};
            experiment.epochs = 2;
            experiment.batchSize = 90;
            return experiment;
        }());
        QCOMPARE(old.outcome, core::TrainingOutcome::Kind::Completed);
        QCOMPARE(old.history.snapshots().size(), std::size_t{5});
        QCOMPARE(old.reports.size(), std::size_t{2});
        QCOMPARE(old.weights.size(), 23);
        QCOMPARE(document.pinned.size(), std::size_t{1});
        QCOMPARE(document.pinned[0].experiment.seed, 6U);
        // Written anew it is of the present version, and the same run.
        const json root = written(document);
        QCOMPARE(root["version"].get<int>(), 2);
        QVERIFY(same(read(root).run, old));
    }

    /// Version 1 knew no tables, whatever else stands in the file.
    void version1HasNoTables()
    {
        json root = written({run(), {}});
        root["version"] = 1;
        QCOMPARE(errorOf(root), std::string("run.data.generator: got \"table\", expected \"attention-lab\""));
    }

    void hostileTablesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("message");
        const auto add = [](const char* name, const std::string& place, const json& value, const std::string& message) {
            QTest::newRow(name) << QByteArray::fromStdString("/tables/0" + place)
                                << QByteArray::fromStdString(value.dump())
                                << QByteArray::fromStdString("tables[0]" + message);
        };
        constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        const auto labels = [](std::uint8_t one, std::size_t rows) {
            std::vector<std::uint8_t> bytes(rows, 0);
            bytes[1] = one;
            return base64(bytes);
        };
        add("no object", "", 7, ": got 7, expected an object");
        add("no name", "/file", "", ".file: got \"\", expected a name of at most 65,568 bytes");
        add("a long name", "/choices/label", std::string(100'000, 'x'),
            ".choices.label: got a long text, expected a name of at most 65,568 bytes");
        add("no hash", "/sha256", "ABC", ".sha256: got \"ABC\", expected 64 hexadecimal digits");
        add("a strange delimiter", "/format/delimiter", "ab",
            ".format.delimiter: got \"ab\", expected a comma, tab, semicolon, | or blank");
        add("a strange head", "/format/header_form", "four-lines",
            ".format.header_form: got \"four-lines\", expected one-line, two-lines, three-lines or prefixed-line");
        add("a strange quote", "/format/quote", "`", ".format.quote: got \"`\", expected \" or '");
        add("a strange comment", "/format/comment", "//", ".format.comment: got \"//\", expected #, % or nothing");
        add("negative lines", "/format/skipped_lines", -1, ".format.skipped_lines: got -1, expected 0 to 1,000,000");
        add("half a join", "/format/join_delimiters", 0.5, ".format.join_delimiters: got 0.5, expected true or false");
        add("a strange decimal mark", "/format/decimal_mark", ";",
            ".format.decimal_mark: got \";\", expected a point or a comma");
        add("no header", "/format/header", 1, ".format.header: got 1, expected true or false");
        add("a strange encoding", "/format/encoding", "ebcdic",
            ".format.encoding: got \"ebcdic\", expected utf-8, utf-16-le, utf-16-be, utf-32-le, utf-32-be, "
            "windows-1252, windows-1250 or windows-1251");
        add("a strange rule", "/choices/missing", "mean",
            ".choices.missing: got \"mean\", expected median or drop-rows");
        add("standardise", "/choices/standardise", nullptr, ".choices.standardise: got null, expected true or false");
        add("too many features", "/features", std::vector<int>(1001),
            ".features: got 1,001 entries, expected at most 1,000");
        add("no feature", "/features", json::array(), ".features: got a list, expected at least one feature");
        add("too few rows", "/rows", 3, ".rows: got 3, expected 4 to 1,000,000,000");
        add("more rows than there are", "/rows", 1'000'000'000,
            ".labels: got 80 characters, expected 1,333,333,336, base64 of 1,000,000,000 rows");
        add("rows beyond counting", "/rows", 1e300, ".rows: got 1e+300, expected 4 to 1,000,000,000");
        add("labels of another length", "/labels", labels(1, 57),
            ".labels: got 76 characters, expected 80, base64 of 59 rows");
        add("labels that are none", "/labels", labels(2, 59), ".labels: got 2, expected labels of 0 or 1");
        add("one class", "/labels", labels(0, 59), ".labels: got one class, expected two");
        add("no base64", "/labels", std::string(80, '*'), ".labels: expected 59 bytes in base64");
        add("numbers of another length", "/features/0/numbers", "AAAA",
            ".features[0].numbers: got 4 characters, expected 632, base64 of 59 rows");
        add("infinite numbers", "/features/0/numbers", numbersWith(0, -kInfinity),
            ".features[0].numbers: got -inf, expected numbers up to 1e+30");
        add("large numbers", "/features/0/numbers", numbersWith(0, 2e30),
            ".features[0].numbers: got 2e+30, expected numbers up to 1e+30");
        add(
            "gaps where the rule leaves none", "",
            [] {
                json changed = written({run(), {}})["tables"][0];
                changed["choices"]["missing"] = "drop-rows";
                changed["features"][0]["numbers"] = numbersWith(0, kNan);
                return changed;
            }(),
            ".features[0].numbers: got a missing number, expected none, because the choice was drop-rows");
        add("texts of another length", "/texts/0", "", ".texts[0]: got 0 characters, expected 80, base64 of 59 rows");
        add("a column of texts that is not there", "/features/1/texts", 1,
            ".features[1].texts: got 1, expected 0 to 0");
        add("the missing as a category", "/features/1/category", 255,
            ".features[1].category: got 255, expected 0 to 254");
        add("a category without a feature", "/texts/0", base64(std::vector<std::uint8_t>(59, 3)),
            ".texts[0]: got category 3, expected categories of which each has its feature");
        add("two features of one name", "/features/1/name", "tall",
            ".features[1].name: got \"tall\", expected a name that no other feature has");
        add("negative drops", "/dropped_missing", -1, ".dropped_missing: got -1, expected 0 to 1,000,000,000");
    }

    void hostileTablesAreRefused()
    {
        QFETCH(const QByteArray, place);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, message);
        json root = written({run(), {}});
        root[json::json_pointer(place.toStdString())] = json::parse(value.toStdString());
        QCOMPARE(QString::fromStdString(errorOf(root)), QString::fromUtf8(message));
    }

    void runsMustFitTheirTable()
    {
        json root = written({run(), {}});
        root["run"]["data"]["table"] = 1;
        QCOMPARE(errorOf(root), std::string("run.data.table: got 1, expected 0 to 0"));
        root["run"]["data"]["table"] = 0;
        root["run"]["data"]["generator"] = "sql";
        QCOMPARE(errorOf(root),
                 std::string("run.data.generator: got \"sql\", expected \"attention-lab\" or \"table\""));
        root = written({run(), {}});
        root["run"]["experiment"]["test_fraction"] = 0.999;
        QVERIFY(errorOf(root).starts_with("run.experiment.test_fraction: got 0.999, expected "));
        root = written({run(), {}});
        root["tables"][0]["features"].erase(0); // a feature less than the weights are for
        QVERIFY2(errorOf(root).starts_with("run.history.attention: got "), errorOf(root).c_str());
        root = written({run(), {}});
        root["tables"] = std::vector<json>(7, root["tables"][0]);
        QCOMPARE(errorOf(root), std::string("tables: got 7 entries, expected at most 6"));
        root.erase("tables");
        QCOMPARE(errorOf(root), std::string("tables is missing"));
    }

    void nestingIsRefused()
    {
        json root = written({run(), {}});
        for (int i = 0; i < 10; ++i)
            root["tables"] = json::array({root["tables"]});
        QCOMPARE(errorOf(root), std::string("it is nested more than 8 deep"));
        root = written({run(), {}});
        root["tables"][0] = json::array({root["tables"][0]});
        QCOMPARE(errorOf(root), std::string("tables[0]: got a list, expected an object"));
    }

    /// Whatever one byte becomes, reading ends: with an error, or with a table that data can be made of.
    void garbledTablesAreReadOrRefused()
    {
        const std::string whole = core::runDocumentText({run(), {}});
        const std::size_t begin = whole.find("\"tables\"");
        int refused = 0;
        int sound = 0;
        for (std::size_t place = begin; place < whole.size(); place += 11)
            for (const char byte : {'\0', '"', '}', '9', '-', 'A', '\xff'}) {
                std::string garbled = whole;
                garbled[place] = byte;
                try {
                    const RunDocument document = core::runDocumentFrom(garbled);
                    QVERIFY(core::makeDataset<float>(document.run.experiment.dataset()));
                    ++sound;
                } catch (const core::JsonError&) {
                    ++refused;
                }
            }
        QVERIFY(refused > 0);
        QVERIFY(sound > 0);
    }
};

ATTENTION_TEST(TableDocumentTest, void)

} // namespace table_document_test
#include "table_document_test.moc"
