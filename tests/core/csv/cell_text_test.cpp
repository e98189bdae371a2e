#include "core/csv/cell_text.h"
#include "tests/support/test_registry.h"

#include <QTest>

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
        QVERIFY(!core::isMissingWord("none"));
        QVERIFY(!core::isMissingWord("--"));
    }
};

ATTENTION_TEST(CellTextTest, void)

} // namespace cell_text_test
#include "cell_text_test.moc"
