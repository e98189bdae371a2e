#include "core/csv/table_error.h"
#include "core/tables/label_guess.h"
#include "core/tables/reading/read_table.h"
#include "tests/support/print_json.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <array>
#include <filesystem>
#include <fstream>
#include <set>

namespace table_files_test {

namespace {

using nlohmann::json;

const std::filesystem::path kFolder = std::filesystem::path(TEST_DATA_DIR) / "tables";

std::set<std::string> filesInFolder()
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder))
        names.insert(entry.path().filename().string());
    names.erase("expected.json");
    names.erase(".gitattributes");
    return names;
}

json columnAsExpected(const core::TableColumn& column, const json& expected)
{
    json here = {{"name", column.name}, {"kind", core::columnKindName(column.kind)}, {"missing", column.missing}};
    // What only some of the expectations speak of.
    const auto add = [&](const char* key, const json& value) {
        if (expected.contains(key))
            here[key] = value;
    };
    add("infinite", column.infinite);
    add("distinct", column.distinct);
    add("numbers", column.numberCells);
    add("minimum", column.minimum);
    add("maximum", column.maximum);
    const auto cell = [](const std::optional<core::FirstCell>& first) {
        return first ? json{first->line, first->text} : json();
    };
    add("first_text", cell(column.firstText));
    add("first_too_large", cell(column.firstTooLarge));
    add("first_infinite", cell(column.firstInfinite));
    constexpr std::array kRoles{"unsaid", "feature", "label", "ignored"};
    add("role", kRoles.at(static_cast<std::size_t>(column.role)));
    constexpr std::array kTypes{"number", "category", "skip"};
    add("type", column.declaredType ? json(kTypes.at(static_cast<std::size_t>(*column.declaredType))) : json());
    add("style", {column.style.groupMark, std::string(1, column.style.decimalMark), column.style.percent ? "%" : "",
                  column.style.currency});
    add("sentinel", column.sentinel ? json{column.sentinel->value, column.sentinel->count} : json());
    add("leading_zeros", column.leadingZeros);
    return here;
}

/// What was read, as the expectations write it.
json tableAsExpected(const core::Table& table, const json& expected)
{
    json here = {{"delimiter", std::string(1, table.format.delimiter)},
                 {"header", table.format.header},
                 {"decimal", std::string(1, table.format.decimalMark)},
                 {"encoding", core::encodingName(table.format.encoding)},
                 {"rows", table.rows},
                 {"label", nullptr}};
    const core::LabelGuess guess = core::guessLabel(table);
    if (guess.column)
        here["label"] = table.columns[*guess.column].name;
    else if (!guess.candidates.empty())
        here["candidates"] = json::array();
    for (const std::size_t candidate : guess.candidates)
        if (!guess.column)
            here["candidates"].push_back(table.columns[candidate].name);
    // What differs from a plain table.
    const core::TableFormat plain;
    const auto addUnusual = [&here](const char* key, const auto& value, const auto& usual) {
        if (value != usual)
            here[key] = value;
    };
    constexpr std::array kForms{"one line", "two lines", "three lines", "prefixes"};
    addUnusual("header_form", std::string(kForms.at(static_cast<std::size_t>(table.format.headerForm))),
               std::string(kForms.front()));
    addUnusual("row_names", table.format.rowNames, plain.rowNames);
    addUnusual("joins", table.format.joinsDelimiters, plain.joinsDelimiters);
    addUnusual("quote", std::string(1, table.format.quote), std::string(1, plain.quote));
    addUnusual("escapes", table.format.backslashEscapes, plain.backslashEscapes);
    addUnusual("comment", std::string(1, table.format.comment), std::string(1, plain.comment));
    addUnusual("skipped", table.format.skippedLines, plain.skippedLines);
    if (expected.contains("first_row"))
        here["first_row"] = table.preview.front();
    if (expected.contains("notes") || !table.notes.empty())
        here["notes"] = json::array();
    for (const core::Phrase& note : table.notes)
        here["notes"].push_back(note.withOption());
    here["columns"] = table.columns.size();
    const json& columns = expected["columns"];
    if (!columns.is_array())
        return here;
    here["columns"] = json::array();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        here["columns"].push_back(columnAsExpected(table.columns[i], i < columns.size() ? columns[i] : json::object()));
    return here;
}

} // namespace

class TableFilesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        std::ifstream file(kFolder / "expected.json");
        m_expected = json::parse(file);
    }

    void everyFileHasItsExpectationAndTheOtherWayRound()
    {
        std::set<std::string> expected;
        for (const auto& [name, outcome] : m_expected.items())
            expected.insert(name);
        QCOMPARE(json(expected).dump(), json(filesInFolder()).dump());
        QVERIFY(expected.size() >= 140);
    }

    void comesOutAsExpected_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, outcome] : m_expected.items())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    void comesOutAsExpected()
    {
        QFETCH(QString, name);
        const json& expected = m_expected[name.toStdString()];
        json here;
        try {
            here = tableAsExpected(*core::readTable(kFolder / name.toStdString()), expected);
        } catch (const core::TableError& flaw) {
            here = {{"error", flaw.what()}};
        }
        const std::string difference = json::diff(expected, here).dump();
        QVERIFY2(here == expected, difference.c_str());
    }

    void isTheSameWithItsFormatChosen_data() { comesOutAsExpected_data(); }

    void isTheSameWithItsFormatChosen()
    {
        QFETCH(QString, name);
        std::shared_ptr<const core::Table> guessed;
        try {
            guessed = core::readTable(kFolder / name.toStdString());
        } catch (const core::TableError&) {
            return; // as comesOutAsExpected() demands
        }
        core::TableReading reading;
        reading.format = core::choiceOf(guessed->format);
        const auto chosen = core::readTable(kFolder / name.toStdString(), reading);
        QCOMPARE(chosen->format, guessed->format);
        QCOMPARE(chosen->rows, guessed->rows);
        QCOMPARE(chosen->preview, guessed->preview);
        QCOMPARE(chosen->columns.size(), guessed->columns.size());
        for (std::size_t i = 0; i < chosen->columns.size(); ++i) {
            QCOMPARE(chosen->columns[i].name, guessed->columns[i].name);
            QCOMPARE(chosen->columns[i].kind, guessed->columns[i].kind);
        }
    }

private:
    json m_expected;
};

ATTENTION_TEST(TableFilesTest, void)

} // namespace table_files_test
#include "table_files_test.moc"
