#include "training.h"

#include "heartbeat.h"
#include "tests/support/find_widget.h"
#include "ui/main_window.h"
#include "ui/training/training_controller.h"

#include <QEventLoop>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

namespace {

using ui::RunState;

constexpr int kPatience = 60'000; // milliseconds

void prepare(ui::MainWindow& window, const WatchedRun& run)
{
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("the window does not appear");
    findWidget<QSpinBox>(window, "featuresSpin").setValue(run.features);
    findWidget<QSpinBox>(window, "epochsSpin").setValue(run.epochs);
    auto& speed = findWidget<QSlider>(window, "speedSlider");
    speed.setValue(speed.maximum());
    const auto isReady = [&] {
        const core::Experiment& experiment = window.controller().experiment();
        return experiment.features == run.features && experiment.epochs == run.epochs &&
               window.controller().state() == RunState::Untrained;
    };
    if (!QTest::qWaitFor(isReady, kPatience))
        qFatal("the data for the run are not ready in time");
}

/// As the program's own loop, unlike QTest::qWait(), which sleeps between its turns.
void runEventLoop(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(seconds * 1e3), &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

Figures measureTraining(const WatchedRun& run, const Effort& effort)
{
    ui::MainWindow window;
    prepare(window, run);
    auto& train = findWidget<QPushButton>(window, "trainButton");
    QObject::connect(
        &window.controller(), &ui::TrainingController::stateChanged, &train,
        [&train](RunState state) {
            if (state == RunState::Finished)
                train.click();
        },
        Qt::QueuedConnection);

    const Heartbeat heartbeat; // before the click: what the click itself costs counts too
    train.click();
    int reports = 0;
    QObject::connect(&window.controller(), &ui::TrainingController::historyGrew, &train, [&reports] { ++reports; });
    runEventLoop(effort.seconds);
    Figures figures = heartbeat.figures();
    figures["reports"] = reports;
    return figures;
}
