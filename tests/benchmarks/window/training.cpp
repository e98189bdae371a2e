#include "training.h"

#include "heartbeat.h"
#include "tests/support/find_widget.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QPushButton>

using ui::RunState;

Figures measureTraining(const WatchedRun& run, const Effort& effort)
{
    ui::MainWindow window;
    prepareWindow(window, run);
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
