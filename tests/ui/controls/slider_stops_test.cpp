#include "tests/support/test_registry.h"
#include "ui/controls/slider_stops.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace slider_stops_test {

using core::Experiment;
using core::knob;
using core::KnobId;
using ui::sliderStops;
using ui::steppedValue;

class SliderStopsTest : public QObject {
    Q_OBJECT

private slots:
    void stopsAscendAndEveryOneIsValid();
    void theArticlesValuesAreStops();
    void stopsOfSamplesSpreadByRatio();
    void goldenStopsEndAtTheNumberOfFeatures();
    void knobsWithoutARangeToDragHaveNone();
    void indexOfFindsTheNearestStop();
    void arrowsMoveTheLearningRateByRatio();
    void arrowsDoubleAndHalveTheBatchSize();
    void arrowsStayWithinTheRange();
    void arrowsDoNotLiftATinyLearningRate();
};

void SliderStopsTest::stopsAscendAndEveryOneIsValid()
{
    for (const core::Knob& each : core::knobs()) {
        const auto stops = sliderStops(each, {}).values;
        QCOMPARE(std::ranges::adjacent_find(stops, std::greater_equal<>{}), stops.end());
        for (const double stop : stops)
            QVERIFY2(stop >= each.range.windowMinimum && stop <= each.range.maximum, each.name.data());
    }
}

void SliderStopsTest::theArticlesValuesAreStops()
{
    const auto has = [](KnobId id, double value) {
        return std::ranges::count(sliderStops(knob(id), {}).values, value) == 1;
    };
    QVERIFY(has(KnobId::Samples, 100'000));
    QVERIFY(has(KnobId::Features, 20));
    QVERIFY(has(KnobId::Golden, 5));
    QVERIFY(has(KnobId::TestFraction, 0.1));
    QVERIFY(has(KnobId::Epochs, 5));
    QVERIFY(has(KnobId::BatchSize, 256));
    QVERIFY(has(KnobId::LearningRate, 0.003));
}

void SliderStopsTest::stopsOfSamplesSpreadByRatio()
{
    const auto stops = sliderStops(knob(KnobId::Samples), {});
    const auto last = static_cast<int>(stops.values.size()) - 1;
    QCOMPARE(stops.valueAt(0), 100.0);
    QCOMPARE(stops.valueAt(last), 10'000'000.0);
    QCOMPARE(stops.valueAt(last * 3 / 5), 100'000.0);
}

void SliderStopsTest::goldenStopsEndAtTheNumberOfFeatures()
{
    Experiment experiment;
    experiment.features = 7;
    QCOMPARE(sliderStops(knob(KnobId::Golden), experiment).values, (std::vector<double>{1, 2, 3, 4, 5, 6, 7}));
    experiment.golden.clear(); // the handle then stands before the first feature, which so can be chosen
    QCOMPARE(sliderStops(knob(KnobId::Golden), experiment).values, (std::vector<double>{0, 1, 2, 3, 4, 5, 6, 7}));
}

void SliderStopsTest::knobsWithoutARangeToDragHaveNone()
{
    for (const KnobId id : {KnobId::Seed, KnobId::Hidden, KnobId::Activation, KnobId::Shuffle})
        QVERIFY(sliderStops(knob(id), {}).values.empty());
}

void SliderStopsTest::indexOfFindsTheNearestStop()
{
    const ui::SliderStops stops{{1, 10, 100}};
    QCOMPARE(stops.indexOf(0.1), 0);
    QCOMPARE(stops.indexOf(1), 0);
    QCOMPARE(stops.indexOf(4), 1); // nearer to 10 by ratio
    QCOMPARE(stops.indexOf(30), 1);
    QCOMPARE(stops.indexOf(33), 2);
    QCOMPARE(stops.indexOf(1000), 2);
}

void SliderStopsTest::arrowsMoveTheLearningRateByRatio()
{
    const core::Knob& rate = knob(KnobId::LearningRate);
    QCOMPARE(steppedValue(rate, 0.003, 1), 0.005);
    QCOMPARE(steppedValue(rate, 0.003, -1), 0.002);
    QCOMPARE(steppedValue(rate, 0.007, 1), 0.01);
    QCOMPARE(steppedValue(rate, 0.01, -1), 0.007);
    QCOMPARE(steppedValue(rate, 0.0042, 1), 0.005);
    QCOMPARE(steppedValue(rate, 0.0042, -1), 0.003);
    QCOMPARE(steppedValue(rate, 0.003, 6), 0.03);
}

void SliderStopsTest::arrowsDoubleAndHalveTheBatchSize()
{
    const core::Knob& size = knob(KnobId::BatchSize);
    QCOMPARE(steppedValue(size, 256, 1), 512.0);
    QCOMPARE(steppedValue(size, 256, -1), 128.0);
    QCOMPARE(steppedValue(size, 300, 1), 512.0);
    QCOMPARE(steppedValue(size, 300, -1), 256.0);
}

void SliderStopsTest::arrowsStayWithinTheRange()
{
    for (const KnobId id : {KnobId::Samples, KnobId::Features, KnobId::TestFraction, KnobId::Epochs, KnobId::BatchSize,
                            KnobId::LearningRate}) {
        const core::Knob& each = knob(id);
        const double start = sliderStops(each, {}).valueAt(0);
        QCOMPARE(steppedValue(each, each.range.maximum, 1), each.range.maximum);
        QCOMPARE(steppedValue(each, start, -1), start);
    }
}

void SliderStopsTest::arrowsDoNotLiftATinyLearningRate()
{
    QCOMPARE(steppedValue(knob(KnobId::LearningRate), 1e-9, -1), 1e-9);
    QCOMPARE(steppedValue(knob(KnobId::LearningRate), 1e-9, 1), 1.5e-9);
}

ATTENTION_TEST(SliderStopsTest, void)

} // namespace slider_stops_test
#include "slider_stops_test.moc"
