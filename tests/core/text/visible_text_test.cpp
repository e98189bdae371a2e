#include "core/text/utf8.h"
#include "core/text/visible_text.h"
#include "tests/support/hostile_names.h"
#include "tests/support/print_json.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <string>

namespace visible_text_test {

/// Texts from files, cleaned for each medium.
class VisibleTextTest : public QObject {
    Q_OBJECT

private slots:
    void whatSteersIsAnEscape_data()
    {
        QTest::addColumn<std::string>("given");
        QTest::addColumn<std::string>("shown");
        const auto row = [](const char* name, const std::string& given, const std::string& shown) {
            QTest::newRow(name) << given << shown;
        };
        row("colour of a terminal", "\x1b[31mred", "\\x1b[31mred");
        row("bell", "a\x07", "a\\x07");
        row("NUL", std::string("a\0b", 3), "a\\x00b");
        row("DEL", "\x7f", "\\x7f");
        row("CSI in one character", "\u009b31m", "\\x9b31m");
        row("next line", "\u0085", "\\x85");
        row("line breaks and tab", "a\r\n\tb", "a\\r\\n\\tb");
        row("override", "\u202etxt", "\\u202etxt");
        row("isolate", "\u2066a\u2069", "\\u2066a\\u2069");
        row("marks", "\u200e\u200f\u061c", "\\u200e\\u200f\\u061c");
        row("separators", "\u2028\u2029", "\\u2028\\u2029");
        row("noncharacters", "\uFFFE\uFFFF\uFDD0\U0001FFFE", "\\ufffe\\uffff\\ufdd0\\U0001fffe");
        row("no UTF-8", "a\xff\xc3", "a\\xff\\xc3");
        row("lone surrogate", "\xed\xa0\x80", "\\xed\\xa0\\x80");
        row("overlong", "\xc0\xaf", "\\xc0\\xaf");
        row("cut off", "\xf0\x9f\x98", "\\xf0\\x9f\\x98");
    }
    void whatSteersIsAnEscape()
    {
        QFETCH(const std::string, given);
        QFETCH(const std::string, shown);
        QCOMPARE(core::visibleText(given), shown);
        QCOMPARE(core::visibleText(shown), shown); // again changes nothing
    }

    void ordinaryTextsStayAsTheyAre()
    {
        for (const std::string text :
             {"", "price", "größe", "x < y && \"z\" 'w' \\ %1", "ὕδωρ", "שלום", "سلام", "ไทย", "日本語",
              "no\u00a0break", "zero\u200bwidth", "می\u200cخواهم", "\U0001F468\u200D\U0001F469\u200D\U0001F467",
              "a\u0301\u0327", "\uFFFD", "\U0010FFFD"}) {
            QCOMPARE(core::visibleText(text), text);
            QCOMPARE(core::visibleLines(text), text);
            QCOMPARE(core::jsonText(text), text);
            QCOMPARE(core::xmlText(text), text);
            QCOMPARE(core::validUtf8(text), text);
        }
    }

    void linesKeepTheirBreaksAndNothingElse()
    {
        QCOMPARE(core::visibleLines("a\nb\x1b\r\u2028\n"), std::string("a\nb\\x1b\\r\\u2028\n"));
    }

    void jsonMeansTheSame()
    {
        for (const std::string& name : hostileNames()) {
            const std::string text = core::jsonText(nlohmann::json{{name, name}}.dump());
            QCOMPARE(core::visibleText(text), text);
            QCOMPARE(nlohmann::json::parse(text), (nlohmann::json{{name, name}}));
        }
        QCOMPARE(core::jsonText("\"\u202e\U0001FFFE\""), std::string("\"\\u202e\\ud83f\\udffe\""));
    }

    void xmlHasNoCharacterThatItForbids()
    {
        QCOMPARE(core::xmlText("a\x1b\x01\t\n\r\uFFFE\uFFFF\xff z"),
                 std::string("a\uFFFD\uFFFD\t\n\r\uFFFD\uFFFD\uFFFD z"));
        QCOMPARE(core::xmlText("\xed\xa0\x80"), std::string("\uFFFD\uFFFD\uFFFD"));
        QCOMPARE(core::xmlText("\x7f\u009b\u202e"), std::string("\x7f\u009b\u202e")); // allowed
    }

    void invalidBytesBecomeReplacements()
    {
        QCOMPARE(core::validUtf8("t\xe4"
                                 "b\x1bl\xc3\xa9"),
                 std::string("t\uFFFD"
                             "b\x1bl\xc3\xa9"));
        QCOMPARE(core::firstCharacter("\xc3\xa9x").code, U'\u00e9');
        QCOMPARE(core::firstCharacter("\xe2\x82").bytes, std::size_t{2});
        QVERIFY(!core::firstCharacter("\xe2\x82").isWhole);
    }
};

ATTENTION_TEST(VisibleTextTest, void)

} // namespace visible_text_test

#include "visible_text_test.moc"
