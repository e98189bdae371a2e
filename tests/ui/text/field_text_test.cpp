#include "tests/support/test_registry.h"
#include "ui/text/experiment_change.h"
#include "ui/text/field_text.h"

#include <QTest>

#include <numeric>

namespace field_text_test {

using core::Experiment;
using core::knob;
using core::KnobId;
using ui::fieldText;
using ui::readField;

namespace {

template <typename Value>
Value valueOf(KnobId id, const char* text)
{
    return std::get<Value>(readField(knob(id), QString::fromUtf8(text)).value.value());
}

} // namespace

class FieldTextTest : public QObject {
    Q_OBJECT

private slots:
    void thousandsMayBeApart();
    void fractionsArePercents();
    void percentsReadBackToTheSameBits();
    void learningRatesReadBackToTheSameBits();
    void aPercentBeyondTheRangeIsCalledAPercent();
    void aNumberThatCanStillGrowIsUnfinished();
    void nonsenseIsNotUnfinished_data();
    void nonsenseIsNotUnfinished();
    void noEpochIsLessThanTheWindowTakes();
    void seedsAreNotGrouped();
    void movedGoldenFeaturesStayDifferentAndInRange();
    void manyGoldenFeaturesMakeShortSentences();
    void sharesOfSentencesHaveTheirUnit();
};

void FieldTextTest::thousandsMayBeApart()
{
    for (const char* text : {"250000", "250,000", "250 000", "250\u00a0000", " 250,000 "})
        QCOMPARE(valueOf<std::int64_t>(KnobId::Samples, text), 250'000);
}

void FieldTextTest::fractionsArePercents()
{
    for (const char* text : {"12.5", "12.5 %", "12.5%"})
        QCOMPARE(valueOf<double>(KnobId::TestFraction, text), 0.125);
}

void FieldTextTest::percentsReadBackToTheSameBits()
{
    for (const double fraction : {0.1, 0.07, 0.29, 0.1234, 1.0 / 3.0, 0.57, 0.58, 0.9, 0.01}) {
        const QString text = fieldText(knob(KnobId::TestFraction), fraction);
        QVERIFY2(valueOf<double>(KnobId::TestFraction, qPrintable(text)) == fraction, qPrintable(text));
    }
    QCOMPARE(fieldText(knob(KnobId::TestFraction), 0.1), "10");
    QCOMPARE(fieldText(knob(KnobId::TestFraction), 0.29), "29"); // 0.29 * 100 is 28.999999999999996
}

void FieldTextTest::learningRatesReadBackToTheSameBits()
{
    for (const double rate : {0.003, 0.000123456789, 1.0 / 3.0, 1e-5, 5e-324}) {
        const QString text = fieldText(knob(KnobId::LearningRate), rate);
        QVERIFY2(valueOf<double>(KnobId::LearningRate, qPrintable(text)) == rate, qPrintable(text));
    }
    QCOMPARE(fieldText(knob(KnobId::LearningRate), 0.003), "0.003");
}

void FieldTextTest::aPercentBeyondTheRangeIsCalledAPercent()
{
    QCOMPARE(readField(knob(KnobId::TestFraction), "95 %").message, "Test fraction: got 95 %, expected 1 % to 90 %");
}

void FieldTextTest::aNumberThatCanStillGrowIsUnfinished()
{
    QVERIFY(readField(knob(KnobId::Samples), "5").unfinished);
    QVERIFY(readField(knob(KnobId::Samples), "").unfinished);
    QVERIFY(readField(knob(KnobId::LearningRate), "0.00").unfinished);
    QVERIFY(readField(knob(KnobId::LearningRate), "3e-").unfinished);
    QVERIFY(readField(knob(KnobId::Hidden), "100,").unfinished);
    QVERIFY(readField(knob(KnobId::Hidden), "no").unfinished);
}

void FieldTextTest::nonsenseIsNotUnfinished_data()
{
    QTest::addColumn<KnobId>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("too large") << KnobId::Features << "2000";
    QTest::newRow("larger than any integer") << KnobId::Seed << "99999999999999999999";
    QTest::newRow("negative") << KnobId::Features << "-1";
    QTest::newRow("negative zero") << KnobId::LearningRate << "-0";
    QTest::newRow("a fraction of a row") << KnobId::Samples << "100.5";
    QTest::newRow("letters") << KnobId::Epochs << "abc";
    QTest::newRow("not a number") << KnobId::LearningRate << "nan";
    QTest::newRow("infinite") << KnobId::LearningRate << "inf";
    QTest::newRow("letters as layers") << KnobId::Hidden << "abc";
    QTest::newRow("an empty layer") << KnobId::Hidden << "100,,20";
    QTest::newRow("a layer without units") << KnobId::Hidden << "0";
    QTest::newRow("nine layers") << KnobId::Hidden << "1,1,1,1,1,1,1,1,1";
}

void FieldTextTest::nonsenseIsNotUnfinished()
{
    QFETCH(const KnobId, id);
    QFETCH(const QString, text);
    const auto reading = readField(knob(id), text);
    QVERIFY(!reading.value);
    QVERIFY(!reading.unfinished);
    QVERIFY(!reading.message.isEmpty());
}

void FieldTextTest::noEpochIsLessThanTheWindowTakes()
{
    QVERIFY(!readField(knob(KnobId::Epochs), "0").value);
    QCOMPARE(readField(knob(KnobId::Epochs), "0").message, "Epochs: got 0, expected 1 to 10,000");
}

void FieldTextTest::seedsAreNotGrouped()
{
    Experiment experiment;
    experiment.seed = 4'294'967'295;
    QCOMPARE(fieldText(knob(KnobId::Seed), experiment), "4294967295");
    QCOMPARE(fieldText(knob(KnobId::Samples), experiment), "100,000");
}

/// Every choice of two of up to five features, moved to every place.
void FieldTextTest::movedGoldenFeaturesStayDifferentAndInRange()
{
    for (std::int64_t features = 2; features <= 5; ++features)
        for (std::int64_t first = 1; first <= features; ++first)
            for (std::int64_t second = 1; second <= features; ++second)
                for (std::int64_t place = 1; first != second && place <= features; ++place) {
                    const auto moved = ui::movedGolden({first, second}, place, features);
                    QCOMPARE(moved.size(), 2U);
                    QCOMPARE(moved.back(), second);
                    QVERIFY(moved.front() != second);
                    QVERIFY(moved.front() >= 1 && moved.front() <= features);
                    QVERIFY(place == second || moved.front() == place);
                }
    using Golden = std::vector<std::int64_t>;
    QCOMPARE(ui::movedGolden({1, 2, 3}, 3, 3), (Golden{1, 2, 3})); // no place is free
    QCOMPARE(ui::movedGolden({3, 5, 4, 6}, 4, 6), (Golden{3, 5, 4, 6}));
    QCOMPARE(ui::movedGolden({5, 12}, 0, 20), Golden{});
    QCOMPARE(ui::movedGolden({}, 7, 20), Golden{7});
}

void FieldTextTest::manyGoldenFeaturesMakeShortSentences()
{
    Experiment experiment;
    QCOMPARE(ui::settingText(knob(KnobId::Golden), experiment), "5");
    QCOMPARE(ui::settingText(knob(KnobId::Features), experiment), "20");
    experiment.golden = {5, 12};
    QCOMPARE(ui::settingText(knob(KnobId::Golden), experiment), "5 and 12");
    experiment.golden.clear();
    QCOMPARE(ui::settingText(knob(KnobId::Golden), experiment), "none");
    experiment.golden.resize(1'000);
    std::iota(experiment.golden.begin(), experiment.golden.end(), 1);
    QCOMPARE(ui::settingText(knob(KnobId::Golden), experiment), "1, 2, 3, 4, 5, 6 and 994 more");
    QCOMPARE(ui::changeText({}, experiment), "Golden feature 5 → 1, 2, 3, 4, 5, 6 and 994 more");
    try {
        core::check(experiment);
        QFAIL("nothing was thrown");
    } catch (const core::KnobError& error) {
        QCOMPARE(ui::complaintOf(error),
                 "Golden feature: got 1,2,3,4,5,6,7,8,9,10,11,12,13,…, expected 1 to 20, the number of features");
    }
}

void FieldTextTest::sharesOfSentencesHaveTheirUnit()
{
    Experiment experiment;
    experiment.harder.labelNoise = 0.2;
    QCOMPARE(ui::settingText(knob(KnobId::LabelNoise), experiment), "20 %");
    QCOMPARE(ui::changeText({}, experiment), "Label noise 0 % → 20 %");
}

ATTENTION_TEST(FieldTextTest, void)

} // namespace field_text_test
#include "field_text_test.moc"
