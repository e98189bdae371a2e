#include "tests/support/test_registry.h"
#include "ui/text/numbers/number_spelling.h"

#include "core/text/phrase.h"
#include "ui/language/language.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/translated_text.h"

#include <QLocale>
#include <QTest>

#include <limits>

namespace number_spelling_test {

using ui::LanguageChoice;

/// Numbers as people read and type them.
class NumberSpellingTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { ui::applyLanguage(*QCoreApplication::instance(), LanguageChoice::English); }

    void numbersAreWrittenAsTheLanguageDoes_data()
    {
        QTest::addColumn<int>("made"); // the place of the text in the list below
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        int row = 0;
        const auto add = [&row](const char* name, const char* english, const char* german) {
            QTest::newRow(name) << row++ << QString::fromUtf8(english) << QString::fromUtf8(german);
        };
        add("fixed", "0.573", "0,573");
        add("fixed, negative", "−0.43", "−0,43");
        add("fixed, a negative zero", "0.00", "0,00");
        add("grouped", "1,234,567", "1.234.567");
        add("grouped, small", "999", "999");
        add("readable", "0.0003", "0,0003");
        add("readable, with an exponent", "1e−5", "1e−5");
        add("readable, a fraction with an exponent", "−1.5e−5", "−1,5e−5");
        add("readable, large", "1.5e30", "1,5e30");
        add("significant", "0.0213", "0,0213");
        add("significant, without zeros", "0.001", "0,001");
        add("precise", "5.20287e−5", "5,20287e−5");
        add("of a formula", "−1.23e−7", "−1,23e−7");
        add("of a formula, plain", "2.30", "2,30");
        add("a share", "0.573", "0,573");
        add("a share close to 0", "less than 0.001", "unter 0,001");
        add("an exact share", "0.0213", "0,0213");
        add("a cell's share", "> 0.9999", "> 0,9999");
        add("a label's share", "< 0.001", "< 0,001");
        add("uniform attention", "1/20 = 0.05", "1/20 = 0,05");
        add("a ratio", "1.3", "1,3");
        add("a large ratio", "more than 1,000", "mehr als 1.000");
        add("bytes", "1.2 GB", "1,2 GB");
    }

    void numbersAreWrittenAsTheLanguageDoes()
    {
        QFETCH(const int, made);
        QFETCH(const QString, english);
        QFETCH(const QString, german);
        const auto text = [made] {
            return QStringList{ui::fixedText(0.5731, 3),
                               ui::fixedText(-0.431, 2),
                               ui::fixedText(-0.001, 2),
                               ui::grouped(1'234'567),
                               ui::grouped(999),
                               ui::readableNumber(3e-4),
                               ui::readableNumber(1e-5),
                               ui::readableNumber(-1.5e-5),
                               ui::readableNumber(1.5e30),
                               ui::significantText(0.021349, 3),
                               ui::significantText(0.00099999, 3),
                               ui::preciseText(5.2028656e-05),
                               ui::figureText(-1.234e-7),
                               ui::figureText(2.3),
                               ui::shareText(0.5731),
                               ui::shareText(0.0004),
                               ui::exactShareText(0.0213),
                               ui::fractionText(0.99997),
                               ui::fractionText(0.0002, 3),
                               ui::uniformText(20),
                               ui::ratioText(1.34),
                               ui::ratioText(std::numeric_limits<double>::infinity()),
                               ui::bytesText(1'200'000'000)}
                .at(made);
        };
        QCOMPARE(text(), english);
        ui::applyLanguage(*QCoreApplication::instance(), LanguageChoice::German);
        QCOMPARE(text(), german);
    }

    void typedNumbersAreReadAsTheLanguageWritesThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("english"); // "" where it is no number
        QTest::addColumn<QString>("german");
        const auto add = [](const char* typed, const char* english, const char* german) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(english)
                                 << QString::fromLatin1(german);
        };
        add("5", "5", "5");
        add("0.003", "0.003", "0.003");
        add("0,003", "", "0.003");
        add("1.5", "1.5", "1.5");
        add("1,5", "", "1.5");
        add(".5", ".5", ".5");
        add(",5", "", ".5");
        add("1e-5", "1e-5", "1e-5");
        add("1e−5", "1e-5", "1e-5");
        add("1.5e-5", "1.5e-5", "1.5e-5");
        add("1,5e−5", "", "1.5e-5");
        add("1.500e-5", "1.500e-5", "1.500e-5");
        add("−0.1", "-0.1", "-0.1");
        add("1,500", "1500", "1.500");
        add("1,500.5", "1500.5", "");
        add("1.500,5", "", "1500.5");
        add("1.234.567", "", "1234567");
        add("1 234", "1234", "1234");
        add("1.23,5", "", "");
        add("0.001,5", "", "");
        add("1,2,3", "", "");
        add("ten", "", "");
    }

    void typedNumbersAreReadAsTheLanguageWritesThem()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, english);
        QFETCH(const QString, german);
        const auto check = [&typed](const QString& expected) {
            const QString plain = ui::plainReal(typed);
            bool isNumber = false;
            static_cast<void>(plain.toDouble(&isNumber));
            QVERIFY2(isNumber != expected.isEmpty(), qPrintable(plain));
            if (isNumber)
                QCOMPARE(plain, expected);
        };
        check(english);
        ui::applyLanguage(*QCoreApplication::instance(), LanguageChoice::German);
        check(german);
    }

    void onlyAPointBetweenThousandsIsAmbiguous()
    {
        for (const char* typed : {"1.500", "12.345", "-1.500", "999.000"})
            QVERIFY2(!ui::isAmbiguousReal(QString::fromLatin1(typed)), typed);
        ui::applyLanguage(*QCoreApplication::instance(), LanguageChoice::German);
        for (const char* typed : {"1.500", "12.345", "-1.500", "999.000"})
            QVERIFY2(ui::isAmbiguousReal(QString::fromLatin1(typed)), typed);
        for (const char* typed : {"0.003", "1.5", "1.50", "1.5000", "1234.567", "1.500,0", "1.234.567", "1.500e-5"})
            QVERIFY2(!ui::isAmbiguousReal(QString::fromLatin1(typed)), typed);
    }

    void wholeNumbersMayBeApart()
    {
        for (const char* typed : {"250000", "250,000", "250 000", "2,50000"}) // digits were typed into the last one
            QCOMPARE(ui::plainWhole(QString::fromLatin1(typed)), QString("250000"));
        ui::applyLanguage(*QCoreApplication::instance(), LanguageChoice::German);
        for (const char* typed : {"250000", "250.000", "250 000", "2.50000"})
            QCOMPARE(ui::plainWhole(QString::fromLatin1(typed)), QString("250000"));
        QCOMPARE(ui::plainWhole("1,5"), QString("1.5")); // which is no whole number
    }

    void numbersInPhrasesOfTheEngineAreSpelledAndItsTextsAreNot()
    {
        const core::Phrase phrase{"'%1' becomes %2", {"1.5", core::Numeral{"1,234.5"}}};
        QCOMPARE(phrase.english(), std::string("'1.5' becomes 1,234.5"));
        QCOMPARE(ui::translated("none", phrase), QString("'1.5' becomes 1,234.5"));
        ui::applyLanguage(*QCoreApplication::instance(), LanguageChoice::German);
        QCOMPARE(ui::translated("none", phrase), QString("'1.5' becomes 1.234,5"));
    }

    void numbersFollowTheLanguageAndNotTheDesktop()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); // as on a German desktop
        QCOMPARE(ui::fixedText(0.5, 1), QString("0.5"));
        ui::applyLanguage(*QCoreApplication::instance(), LanguageChoice::English);
        QCOMPARE(QLocale().decimalPoint(), QString("."));
        ui::applyLanguage(*QCoreApplication::instance(), LanguageChoice::German);
        QCOMPARE(QLocale().decimalPoint(), QString(","));
        QCOMPARE(ui::numberLocale().groupSeparator(), QString("."));
    }
};

ATTENTION_TEST(NumberSpellingTest, QCoreApplication)

} // namespace number_spelling_test
#include "number_spelling_test.moc"
