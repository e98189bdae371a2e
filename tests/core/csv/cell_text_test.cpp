#include "core/csv/cell_text.h"
#include "core/csv/missing_words.h"
#include "core/csv/number_facts.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace cell_text_test {

using core::CellMeaning;
using core::readCell;

class CellTextTest : public QObject {
    Q_OBJECT

private slots:
    void numbersReadToTheirLastBit()
    {
        QCOMPARE(readCell("0.1", '.').number, 0.1);
        QCOMPARE(readCell("-1.7976931348623157e308", '.').number, -1.7976931348623157e308);
        QCOMPARE(readCell("5e-324", '.').number, 5e-324);
        QCOMPARE(readCell("+12", '.').number, 12.0);
        QCOMPARE(readCell("0,1", ',').number, 0.1);
        QCOMPARE(readCell("-12", ',').number, -12.0);
    }

    void whatIsOutOfRangeIsInfiniteOrZero()
    {
        for (const std::string text : {"1e309", "-1e309", "inf", "-Infinity", "+inf", "1e99999999999999999999"})
            QCOMPARE(readCell(text, '.').meaning, CellMeaning::Infinite);
        QCOMPARE(readCell(std::string(400, '9'), '.').meaning, CellMeaning::Infinite);
        for (const std::string text : {"1e-999", "0.0001e-99999999999999999999", "-1e-400"}) {
            QCOMPARE(readCell(text, '.').meaning, CellMeaning::Number);
            QCOMPARE(readCell(text, '.').number, 0.0);
        }
        const std::string small = "0." + std::string(400, '0') + "1";
        QCOMPARE(readCell(small, '.').meaning, CellMeaning::Number);
        QCOMPARE(readCell(small, '.').number, 0.0);
    }

    void theOtherMarkMakesAText()
    {
        for (const std::string text : {"1,5", "1,234.5"})
            QCOMPARE(readCell(text, '.').meaning, CellMeaning::Text);
        for (const std::string text : {"1.5", "1.234,5", "1,2,3"})
            QCOMPARE(readCell(text, ',').meaning, CellMeaning::Text);
    }

    void everyMissingWordIsMissingInAnyLetters()
    {
        for (const std::string_view word : core::missingWords()) {
            std::string capitals(word);
            for (char& letter : capitals)
                letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
            QVERIFY(core::isMissingWord(word));
            QVERIFY(core::isMissingWord(capitals));
            QCOMPARE(readCell(word, '.').meaning, CellMeaning::Missing);
            QCOMPARE(readCell(capitals, ',').meaning, CellMeaning::Missing);
        }
        QVERIFY(core::isMissingWord(""));
        for (const std::string_view text : {"unknown", "nothing", "- 5", "keine Angabe", "#", "nd", "0", "no"})
            QVERIFY2(!core::isMissingWord(text), text.data());
    }

    void wordsCanBeAddedAndTaken()
    {
        using Meaning = core::MissingWords::Meaning;
        core::TableFormat format;
        core::chooseMissingWords({}, format);
        const core::MissingWords usual(format);
        QCOMPARE(usual.meaningOf(" #n/a\u00A0"), Meaning::Missing);
        QCOMPARE(usual.meaningOf("#\xDC"
                                 "berlauf!"),
                 Meaning::Missing); // Windows-1252
        QCOMPARE(usual.meaningOf("None"), Meaning::Answer);
        QCOMPARE(usual.meaningOf("-"), Meaning::Sign);
        QCOMPARE(usual.meaningOf("-999"), Meaning::None);
        core::TableFormatChoice choice;
        choice.alsoMissing = {"-999", " Nothing ", "none"};
        choice.notMissing = {"NA"};
        core::chooseMissingWords(choice, format);
        const core::MissingWords chosen(format);
        QCOMPARE(chosen.meaningOf("NA"), Meaning::None);
        QCOMPARE(chosen.meaningOf("nothing"), Meaning::Missing);
        QCOMPARE(chosen.meaningOf("none"), Meaning::Missing); // everywhere, as the user said it
        QCOMPARE(chosen.meaningOf("-999.0"), Meaning::Missing);
        QVERIFY(chosen.containsNumber(-999.0) && !chosen.containsNumber(999.0));
        choice = {}; // what was read before, and a word more
        choice.missingWords = {"na", "none", "nil"};
        choice.answerWords = {"none", "nil"};
        choice.alsoMissing = {"none"};
        core::chooseMissingWords(choice, format);
        QCOMPARE(core::MissingWords(format).meaningOf("none"), Meaning::Missing);
        QCOMPARE(core::MissingWords(format).meaningOf("nil"), Meaning::Answer);
        choice = {};
        choice.missingWords = {"x"};
        core::chooseMissingWords(choice, format);
        QCOMPARE(format.missingWords, std::vector<std::string>{"x"});
        QVERIFY(format.answerWords.empty());
        QCOMPARE(core::MissingWords(format).meaningOf("NA"), Meaning::None);
        QCOMPARE(core::MissingWords(format).meaningOf("X"), Meaning::Missing);
        QCOMPARE(core::MissingWords(format).meaningOf(""), Meaning::Missing);
    }

    void aStyleReadsItsNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<core::NumberStyle>("style");
        QTest::addColumn<double>("number"); // NaN: it is none
        const auto add = [](const char* text, const core::NumberStyle& style, double number) {
            QTest::addRow("%s as %c%s%s%s", text, style.decimalMark, style.groupMark.c_str(), style.percent ? "%" : "",
                          style.currency.c_str())
                << QString::fromUtf8(text) << style << number;
        };
        constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
        const core::NumberStyle plain;
        const core::NumberStyle comma{.decimalMark = ','};
        const core::NumberStyle english{.groupMark = ","};
        const core::NumberStyle german{.decimalMark = ',', .groupMark = "."};
        const core::NumberStyle dollars{.groupMark = ",", .currency = "$"};
        const core::NumberStyle euros{.decimalMark = ',', .groupMark = "\u00A0", .currency = "€"};
        const core::NumberStyle percent{.percent = true};
        add("\u22125.5", plain, -5.5);
        add(" 5 ", plain, 5.0);
        add("1e-5", plain, 1e-5);
        add("1,234", plain, kNone);
        add("\u20135", plain, kNone);
        add("- 5", plain, kNone);
        add("(5)", plain, kNone);
        add("1.5", comma, kNone);
        add("1,5e2", comma, 150.0);
        add("1,234,567.5", english, 1234567.5);
        add("12345", english, 12345.0);
        add("1,23,456", english, 123456.0);
        add("(1,234)", english, -1234.0);
        add("0,123", english, kNone);
        add("1,2345", english, kNone);
        add("12,34", english, kNone);
        add("1,234e5", english, kNone);
        add(",123", english, kNone);
        add("1.234.567,5", german, 1234567.5);
        add("1.234.5", german, kNone);
        add("-$5", dollars, -5.0);
        add("$-5", dollars, -5.0);
        add("$ 5", dollars, 5.0);
        add("($5.00)", dollars, -5.0);
        add("5.25 $", dollars, 5.25);
        add("--$5", dollars, kNone);
        add("€5", dollars, kNone);
        add("$5%", dollars, kNone);
        add("1\u00A0234,50\u00A0€", euros, 1234.5);
        add("41%", percent, 0.41);
        add("-12.25 %", percent, -12.25 / 100.0);
        add("41", percent, kNone);
        add("%", percent, kNone);
        add("", plain, kNone);
        add("$", dollars, kNone);
        add(".", plain, kNone);
    }

    void aStyleReadsItsNumbers()
    {
        QFETCH(const QString, text);
        QFETCH(const core::NumberStyle, style);
        QFETCH(const double, number);
        const core::CellReading reading = core::readStyledNumber(text.toStdString(), style);
        QCOMPARE(reading.meaning, std::isnan(number) ? CellMeaning::Text : CellMeaning::Number);
        if (!std::isnan(number))
            QCOMPARE(reading.number, number);
    }

    void bytesOfWindows1252AreReadAsWell()
    {
        const core::NumberStyle euros{.decimalMark = ',', .groupMark = "\u00A0", .currency = "€"};
        QCOMPARE(core::readStyledNumber("1\xA0"
                                        "234,50 \x80",
                                        euros)
                     .number,
                 1234.5);
        core::NumberFacts facts;
        facts.see("1\xA0"
                  "234,50 \x80");
        QCOMPARE(*facts.style('.'), euros);
    }

    /// What no style reads in all cells is none, and what all marks allow follows the table.
    void theSimplestStyleThatFitsAllCellsIsFound()
    {
        const auto styleOf = [](std::initializer_list<const char*> cells, char mark) {
            core::NumberFacts facts;
            for (const char* cell : cells)
                facts.see(cell);
            return facts.style(mark);
        };
        QCOMPARE(*styleOf({"1", "2"}, ','), core::NumberStyle{.decimalMark = ','});
        QCOMPARE(*styleOf({"1.5", "2"}, ','), core::NumberStyle{});
        QCOMPARE(*styleOf({"1,234"}, '.'), core::NumberStyle{.groupMark = ","});
        QCOMPARE(*styleOf({"1,234"}, ','), core::NumberStyle{.decimalMark = ','});
        QCOMPARE(*styleOf({"1,234", "0,5"}, '.'), core::NumberStyle{.decimalMark = ','});
        QVERIFY(!styleOf({"1,234", "1,5", "1.5"}, '.'));
        QVERIFY(!styleOf({"$5", "5 €"}, '.'));
        QVERIFY(!styleOf({"5%", "5"}, '.'));
        QVERIFY(!styleOf({"1'234", "1 234"}, '.'));
        QVERIFY(!styleOf({"01239", "80331"}, '.'));
        QVERIFY(styleOf({"01239", "80331.5"}, '.'));
        QCOMPARE(*styleOf({"inf", "1,5"}, '.'), core::NumberStyle{.decimalMark = ','});
    }
};

ATTENTION_TEST(CellTextTest, void)

} // namespace cell_text_test
#include "cell_text_test.moc"
