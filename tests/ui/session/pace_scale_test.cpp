#include "tests/support/test_registry.h"
#include "ui/session/pace_scale.h"

#include <QTest>

namespace pace_scale_test {

using ui::PaceScale;

class PaceScaleTest : public QObject {
    Q_OBJECT

private slots:
    void endsAreSlowMotionAndFullSpeed();
    void everyNotchIsFasterThanTheOneBefore();
    void notchOfFindsEveryNotchAgain();
    void theDefaultIsANotch();
    void pacesHaveTwoFigures();
    void pacesBeyondTheEndsFindTheEnds();
};

void PaceScaleTest::endsAreSlowMotionAndFullSpeed()
{
    QCOMPARE(PaceScale::paceAt(0), 1.0);
    QCOMPARE(PaceScale::paceAt(PaceScale::kFastestNotch), 10'000.0);
    QVERIFY(qIsInf(PaceScale::paceAt(PaceScale::kFullNotch)));
}

void PaceScaleTest::everyNotchIsFasterThanTheOneBefore()
{
    for (int notch = 1; notch <= PaceScale::kFullNotch; ++notch)
        QVERIFY2(PaceScale::paceAt(notch) > PaceScale::paceAt(notch - 1), qPrintable(QString::number(notch)));
}

void PaceScaleTest::notchOfFindsEveryNotchAgain()
{
    for (int notch = 0; notch <= PaceScale::kFullNotch; ++notch)
        QCOMPARE(PaceScale::notchOf(PaceScale::paceAt(notch)), notch);
}

void PaceScaleTest::theDefaultIsANotch()
{
    QCOMPARE(PaceScale::paceAt(PaceScale::notchOf(PaceScale::kDefault)), 440.0);
}

void PaceScaleTest::pacesHaveTwoFigures()
{
    for (int notch = 0; notch <= PaceScale::kFastestNotch; ++notch) {
        const double pace = PaceScale::paceAt(notch);
        QCOMPARE(QString::number(pace, 'g', 2).toDouble(), pace);
    }
}

void PaceScaleTest::pacesBeyondTheEndsFindTheEnds()
{
    QCOMPARE(PaceScale::notchOf(0.0), 0);
    QCOMPARE(PaceScale::notchOf(1e300), PaceScale::kFullNotch);
}

ATTENTION_TEST(PaceScaleTest, void)

} // namespace pace_scale_test
#include "pace_scale_test.moc"
