#include "core/text/number_text.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace number_text_test {

class NumberTextTest : public QObject {
    Q_OBJECT

private slots:
    void numbersForPeopleHaveOneSpelling_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        for (const auto& [number, text] : {std::pair{0.0, "0"},
                                           {1.0, "1"},
                                           {0.003, "0.003"},
                                           {0.0003, "0.0003"},
                                           {1e-4, "0.0001"},
                                           {9e-5, "9e-5"},
                                           {1.25e-10, "1.25e-10"},
                                           {-0.5, "-0.5"},
                                           {-2e-7, "-2e-7"},
                                           {123456.5, "123456.5"},
                                           {1e6, "1e6"},
                                           {1.5e30, "1.5e30"},
                                           {-1e100, "-1e100"},
                                           {1.0 / 3.0, "0.3333333333333333"}})
            QTest::newRow(text) << number << text;
    }

    void numbersForPeopleHaveOneSpelling()
    {
        QFETCH(double, number);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(core::readableText(number)), text);
        QCOMPARE(text.toDouble(), number); // the same double
    }
};

ATTENTION_TEST(NumberTextTest, QCoreApplication)

} // namespace number_text_test
#include "number_text_test.moc"
