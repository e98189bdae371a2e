#include "core/text/display_width.h"
#include "core/text/look.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <string>

namespace look_test {

/// How wide a name is on a terminal, and which names look the same.
class LookTest : public QObject {
    Q_OBJECT

private slots:
    void widthIsThatOfATerminal_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::size_t>("width");
        const auto row = [](const char* name, const char* text, std::size_t width) {
            QTest::newRow(name) << std::string(text) << width;
        };
        row("nothing", "", 0);
        row("ASCII", "price", 5);
        row("Latin", "größe", 5);
        row("letters and marks apart", "gro\u0308ße", 5);
        row("Chinese", "年齢", 4);
        row("Japanese", "がか\u3099ｶ", 5);
        row("Korean", "나이", 4);
        row("Korean apart", "\u1102\u1161\u110b\u1175", 4);
        row("full width", "Ａ", 2);
        row("face", "\U0001F600x", 3);
        row("drop", "\U0001F4A7 water", 8);
        row("Arabic with marks", "عُمْر", 3);
        row("Hebrew", "הכנסה", 5);
        row("Thai", "ที่", 1);
        row("zero width", "\u200bage\ufeff", 3);
        row("soft hyphen", "a\u00adb", 3);
        row("escape", "\\x1b[", 5);
        row("no UTF-8", "a\xff\xc3", 3);
    }
    void widthIsThatOfATerminal()
    {
        QFETCH(const std::string, text);
        QTEST(core::displayWidth(text), "width");
    }

    void theBeginningKeepsWholeCharactersAndTheirMarks()
    {
        QCOMPARE(core::firstColumns("gro\u0308ße", 3), std::string_view("gro\u0308"));
        QCOMPARE(core::firstColumns("年齢", 3), std::string_view("年"));
        QCOMPARE(core::firstColumns("age", 9), std::string_view("age"));
        QCOMPARE(core::firstColumns("\u200bage", 0), std::string_view("\u200b"));
    }

    void textsThatLookTheSameHaveOneLook_data()
    {
        QTest::addColumn<std::string>("one");
        QTest::addColumn<std::string>("other");
        QTest::addColumn<bool>("isNormal");    // the same but for the normal form
        QTest::addColumn<bool>("isInvisible"); // the same but for what is invisible
        const auto row = [](const char* name, const char* one, const char* other, bool isNormal, bool isInvisible) {
            QTest::newRow(name) << std::string(one) << std::string(other) << isNormal << isInvisible;
        };
        row("umlaut", "Größe", "Gro\u0308ße", true, true);
        row("two marks", "\u1ec7", "e\u0323\u0302", true, true);
        row("half composed", "\u00ea\u1ea3", "e\u0302a\u0309", true, true);
        row("Greek", "ἄ", "α\u0313\u0301", true, true);
        row("Cyrillic", "й", "и\u0306", true, true);
        row("kana", "が", "か\u3099", true, true);
        row("Hangul", "각", "\u1100\u1161\u11a8", true, true);
        row("Hangul without a final", "가", "\u1100\u1161", true, true);
        row("angstrom", "\u212b", "\u00c5", true, true);
        row("zero-width space", "age", "\u200bage", false, true);
        row("direction marks", "age", "\u200eage\u200f", false, true);
        row("byte order mark", "age", "\ufeffage", false, true);
        row("variation selector", "\u2764", "\u2764\ufe0f", false, true);
        row("no-break space", "a b", "a\u00a0b", false, true);
        row("spaces around", "age", " age\u3000", false, true);
        row("Cyrillic letter", "age", "\u0430ge", false, false);
        row("Greek letter", "Omega", "\u039fmega", false, false);
        row("full width", "age", "ａｇｅ", false, false);
        row("dash", "a-b", "a\u2013b", false, false);
        row("quote", "Alzheimer's", "Alzheimer\u2019s", false, false);
    }
    void textsThatLookTheSameHaveOneLook()
    {
        QFETCH(const std::string, one);
        QFETCH(const std::string, other);
        QVERIFY(one != other);
        QCOMPARE(core::lookOf(one), core::lookOf(other));
        QTEST(core::normalForm(one) == core::normalForm(other), "isNormal");
        QTEST(core::withoutInvisible(one) == core::withoutInvisible(other), "isInvisible");
        QVERIFY(core::spelledText(one) != core::spelledText(other));
    }

    void textsThatLookOtherwiseHaveAnother()
    {
        const std::string texts[] = {"age", "Age", "äge", "a ge", "a-ge", "agé", "年", "齢", "가", "각", "o", "ö", "ø"};
        for (const std::string& one : texts)
            for (const std::string& other : texts)
                QCOMPARE(core::lookOf(one) == core::lookOf(other), one == other);
    }

    void differencesAreSpelled()
    {
        QCOMPARE(core::spelledText("age"), std::string("age"));
        QCOMPARE(core::spelledText("Größe"), std::string("Größe"));
        QCOMPARE(core::spelledText("Gro\u0308ße"), std::string("Gro\\u0308ße"));
        QCOMPARE(core::spelledText("\u200bage"), std::string("\\u200bage"));
        QCOMPARE(core::spelledText("\u0430ge"), std::string("\\u0430ge"));
        QCOMPARE(core::spelledText("a\u00a0b\x1b\xff"), std::string("a\\xa0b\\x1b\\xff"));
        QCOMPARE(core::spelledText("年齢 \U0001F4A7"), std::string("年齢 \U0001F4A7"));
    }

    void invalidBytesStay()
    {
        for (const char* text : {"\xff", "a\xc3", "\xed\xa0\x80", "o\u0308\xf0\x9f"}) {
            QCOMPARE(core::normalForm(core::normalForm(text)), core::normalForm(text));
            QVERIFY(core::lookOf(text).find(text[0]) != std::string::npos);
        }
    }
};

ATTENTION_TEST(LookTest, void)

} // namespace look_test
#include "look_test.moc"
