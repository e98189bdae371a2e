#include "tests/support/test_registry.h"
#include "ui/training/rate_meter.h"

#include <QTest>

namespace rate_meter_test {

using namespace std::chrono_literals;
using ui::RateMeter;

class RateMeterTest : public QObject {
    Q_OBJECT

private slots:
    void oneMarkTellsNoRate()
    {
        RateMeter meter;
        QCOMPARE(meter.perSecond(), 0.0);
        meter.mark({}, 5);
        QCOMPARE(meter.perSecond(), 0.0);
    }

    void steadyGrowthGivesItsRate()
    {
        RateMeter meter;
        RateMeter::Clock::time_point now{};
        for (int i = 0; i < 100; ++i, now += 20ms)
            meter.mark(now, i * 10);
        QVERIFY(std::abs(meter.perSecond() - 500.0) < 1e-9);
    }

    void whatIsOlderThanASecondDoesNotCount()
    {
        RateMeter meter;
        RateMeter::Clock::time_point now{};
        meter.mark(now, 0);
        meter.mark(now += 1ms, 1'000'000); // very fast at first
        for (int i = 0; i < 30; ++i)
            meter.mark(now += 100ms, 1'000'000 + i);
        QVERIFY(meter.perSecond() < 20.0);
    }

    void restartForgets()
    {
        RateMeter meter;
        meter.mark(RateMeter::Clock::time_point{} + 1s, 1);
        meter.mark(RateMeter::Clock::time_point{} + 2s, 2);
        meter.restart();
        QCOMPARE(meter.perSecond(), 0.0);
    }

    void marksAtTheSameTimeGiveNoInfiniteRate()
    {
        RateMeter meter;
        meter.mark({}, 1);
        meter.mark({}, 2);
        QCOMPARE(meter.perSecond(), 0.0);
    }
};

ATTENTION_TEST(RateMeterTest, void)

} // namespace rate_meter_test
#include "rate_meter_test.moc"
