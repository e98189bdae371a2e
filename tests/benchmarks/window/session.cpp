#include "session.h"

#include "tests/support/find_widget.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QEventLoop>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

namespace {

constexpr int kSessionPatience = 60'000; // milliseconds

} // namespace

void prepareWindow(ui::MainWindow& window, const WatchedRun& run)
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
               window.controller().state() == ui::RunState::Untrained;
    };
    if (!QTest::qWaitFor(isReady, kSessionPatience))
        qFatal("the data for the run are not ready in time");
}

void runEventLoop(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(seconds * 1e3), &loop, &QEventLoop::quit);
    loop.exec();
}

bool runEventLoopUntil(const std::function<bool()>& condition, double seconds)
{
    QEventLoop loop;
    QTimer look;
    look.callOnTimeout([&] {
        if (condition())
            loop.exit(1);
    });
    look.start(5);
    QTimer::singleShot(static_cast<int>(seconds * 1e3), &loop, &QEventLoop::quit);
    return loop.exec() == 1;
}
