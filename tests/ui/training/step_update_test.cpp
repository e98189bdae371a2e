#include "core/training/trainer.h"
#include "tests/support/test_registry.h"
#include "ui/training/training_controller.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <limits>

namespace step_update_test {

using core::Experiment;
using core::StepPhase;
using core::StepTrace;
using ui::RunState;
using ui::TrainingController;

namespace {

constexpr double kFullSpeed = std::numeric_limits<double>::infinity();
/// Batches a second at which a batch takes far longer than Qt Test waits for a condition: what comes within that time
/// did not wait for the batch.
constexpr double kVerySlow = 0.01;

Experiment smallExperiment()
{
    Experiment experiment;
    experiment.samples = 2'000;
    experiment.features = 6;
    experiment.golden = {2};
    experiment.epochs = 2;
    return experiment;
}

core::Trainer makeTrainer()
{
    return {smallExperiment(), core::makeDataset<float>(smallExperiment().dataset())};
}

/// The network at the end of the undisturbed run.
core::Vector<float> trainedParameters()
{
    core::Trainer trainer = makeTrainer();
    core::train(trainer, {}, [](const core::EpochReport&) {});
    return trainer.network().parameters();
}

bool sameNumbers(const StepTrace& a, const StepTrace& b)
{
    return a.epoch == b.epoch && a.batch == b.batch && a.rows == b.rows && a.forward.attention == b.forward.attention &&
           a.forward.mostAttended == b.forward.mostAttended && a.forward.probability == b.forward.probability &&
           a.loss.crossEntropy == b.loss.crossEntropy && a.loss.right == b.loss.right &&
           a.backward.gradientNorm == b.backward.gradientNorm &&
           a.backward.steepestGradient == b.backward.steepestGradient &&
           a.update.weightBefore == b.update.weightBefore && a.update.weightAfter == b.update.weightAfter &&
           a.update.stepNorm == b.update.stepNorm;
}

} // namespace

/// The updates of the controller about single batches, and their order.
class StepUpdateTest : public QObject {
    Q_OBJECT

private:
    /// Trains at this pace until the first phase is reported.
    static void trainUntilForward(TrainingController& controller, double pace)
    {
        controller.setPace(pace);
        controller.reset(smallExperiment());
        controller.train();
        QTRY_VERIFY(controller.step() && controller.step()->phase == StepPhase::Forward);
    }

private slots:
    void phasesComeInTheirOrderBatchAfterBatch()
    {
        TrainingController controller;
        std::vector<std::pair<std::int64_t, int>> told;
        connect(&controller, &TrainingController::stepChanged, &controller, [&] {
            if (controller.step())
                told.emplace_back(controller.step()->trace.batch, static_cast<int>(controller.step()->phase));
        });
        trainUntilForward(controller, ui::kSlowMotionPace);
        QTRY_VERIFY(told.size() >= 9);
        for (std::size_t i = 0; i < told.size(); ++i)
            QCOMPARE(told[i], std::pair(static_cast<std::int64_t>(i / 4 + 1), static_cast<int>(i % 4)));
    }

    void barsMoveAtTheUpdateAndNotBefore()
    {
        TrainingController controller;
        std::int64_t shownAtBackward = -1;
        connect(&controller, &TrainingController::stepChanged, &controller, [&] {
            if (controller.step() && controller.step()->phase == StepPhase::Backward && shownAtBackward < 0)
                shownAtBackward = controller.progress().batch;
        });
        trainUntilForward(controller, 1.0);
        QTRY_COMPARE(controller.step()->phase, StepPhase::Update);
        QCOMPARE(shownAtBackward, 0);
        QTRY_COMPARE(controller.progress().batch, 1);
        QCOMPARE(controller.step()->trace.batch, 1);
    }

    void numbersAreThoseOfTheEngine()
    {
        TrainingController controller;
        trainUntilForward(controller, ui::kSlowMotionPace);
        QTRY_COMPARE(controller.step()->trace.batch, 2);
        core::Trainer trainer = makeTrainer();
        trainer.setTraced(true);
        trainer.trainBatch();
        trainer.trainBatch();
        QVERIFY(sameNumbers(controller.step()->trace, trainer.lastStep().value()));
    }

    void pauseWithinABatchIsPromptAndTellsItToItsEnd()
    {
        TrainingController controller;
        trainUntilForward(controller, kVerySlow);
        controller.pause();
        QTRY_COMPARE(controller.state(), RunState::Paused);
        QCOMPARE(controller.step()->phase, StepPhase::Update);
        QCOMPARE(controller.progress().batch, controller.step()->trace.batch);
    }

    void fullSpeedWithinABatchTakesEffectAtOnceAndChangesNoBit()
    {
        TrainingController controller;
        trainUntilForward(controller, kVerySlow);
        controller.setPace(kFullSpeed);
        QVERIFY(!controller.step());
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QVERIFY2(!controller.step(), "a step that came late is told at full speed");
        QCOMPARE(controller.model()->parameters, trainedParameters());
    }

    void slowMotionTakesEffectWhileARunGoesOn()
    {
        Experiment endless = smallExperiment();
        endless.epochs = 10'000;
        TrainingController controller;
        controller.setPace(kFullSpeed);
        controller.reset(endless);
        controller.train();
        QTRY_VERIFY(!controller.reports().empty());
        QVERIFY(!controller.step());
        controller.setPace(1.0);
        QTRY_VERIFY(controller.step().has_value());
        QVERIFY(controller.isSlowMotion());
    }

    void stepOfOneBatchTellsAllOfItAndStands()
    {
        TrainingController controller;
        controller.setPace(kFullSpeed);
        controller.reset(smallExperiment());
        QTRY_COMPARE(controller.state(), RunState::Untrained);
        for (int batch = 1; batch <= 2; ++batch) {
            controller.stepBatch();
            QTRY_COMPARE(controller.state(), RunState::Paused);
            QCOMPARE(controller.step()->trace.batch, batch);
            QCOMPARE(controller.step()->phase, StepPhase::Update);
        }
        controller.train();
        QVERIFY2(!controller.step(), "at full speed an old batch stays told");
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QCOMPARE(controller.model()->parameters, trainedParameters());
    }

    void newRunForgetsTheStepOfTheOneBefore()
    {
        TrainingController controller;
        trainUntilForward(controller, 1.0);
        QSignalSpy changed(&controller, &TrainingController::stepChanged);
        controller.reset(smallExperiment());
        QVERIFY(!controller.step());
        QCOMPARE(changed.size(), 1);
        QTRY_COMPARE(controller.state(), RunState::Untrained);
        QVERIFY2(!controller.step(), "a step of the old run came late");
    }
};

ATTENTION_TEST(StepUpdateTest, QCoreApplication)

} // namespace step_update_test
#include "step_update_test.moc"
