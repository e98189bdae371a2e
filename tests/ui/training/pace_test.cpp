#include "tests/support/test_registry.h"
#include "ui/training/training_controller.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

namespace pace_test {

using ui::RunState;
using ui::TrainingController;

namespace {

core::Experiment endlessExperiment()
{
    core::Experiment experiment;
    experiment.samples = 5'000;
    experiment.features = 6;
    experiment.golden = {2};
    experiment.epochs = 10'000;
    return experiment;
}

} // namespace

/// The pace is a promise about clock time, so this class runs alone.
class PaceTest : public QObject {
    Q_OBJECT

private slots:
    void paceIsKept()
    {
        TrainingController controller;
        controller.setPace(50.0);
        controller.reset(endlessExperiment());
        controller.train();
        QElapsedTimer timer;
        QTRY_COMPARE(controller.state(), RunState::Training);
        timer.start();
        QTRY_VERIFY(controller.progress().batch >= 15);
        QVERIFY(timer.elapsed() >= 250);
        QVERIFY(controller.progress().samplesPerSecond < 50.0 * 256 * 1.5);
    }

    void turningTheSpeedInSlowMotionHurriesNoBatch()
    {
        TrainingController controller;
        controller.setPace(1.0);
        controller.reset(endlessExperiment());
        controller.train();
        QTRY_VERIFY(controller.step() && controller.step()->phase == core::StepPhase::Forward);
        QElapsedTimer timer;
        timer.start();
        for (const double pace : {1.2, 1.4, 1.6, 1.9})
            controller.setPace(pace);
        QTRY_COMPARE(controller.step()->trace.batch, 2);
        QVERIFY2(timer.elapsed() > 250, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(controller.state(), RunState::Training);
    }
};

ATTENTION_TEST(PaceTest, QCoreApplication)

} // namespace pace_test
#include "pace_test.moc"
