#include "importance.h"

#include "heartbeat.h"
#include "session.h"
#include "tests/support/find_widget.h"
#include "ui/jobs/importance_job.h"
#include "ui/training/training_controller.h"
#include "ui/views/importance/importance_view.h"
#include "ui/window/main_window.h"

#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTest>
#include <QTimer>

namespace {

constexpr int kArticlesFeatures = 20;
constexpr int kArticlesEpochs = 5;
constexpr int kStepMilliseconds = 300; ///< longer than a comparison takes, and than a network must stand still

} // namespace

Figures measureImportance(const Effort& effort)
{
    ui::MainWindow window;
    prepareWindow(window, {kArticlesFeatures, kArticlesEpochs});
    findWidget<QPushButton>(window, "trainButton").click();
    if (!QTest::qWaitFor([&] { return window.controller().state() == ui::RunState::Finished; }, 60'000))
        qFatal("the run does not end");
    auto& view = findWidget<ui::ImportanceView>(window, "rivalsView");
    auto& timeline = findWidget<QSlider>(window, "timelineSlider");

    const Heartbeat heartbeat; // before the tab is opened: what that costs counts too
    findWidget<QStackedWidget>(window, "inspector").setCurrentWidget(&findWidget<QWidget>(window, "believeView"));
    int comparisons = 0;
    double seconds = 0.0;
    QObject::connect(&view.job(), &ui::ImportanceJob::finished, &timeline, [&] {
        ++comparisons;
        seconds += view.job().seconds();
    });
    QTimer step;
    step.callOnTimeout([&timeline] { timeline.setValue(timeline.value() > 1 ? timeline.value() - 1 : 50); });
    step.start(kStepMilliseconds);
    runEventLoop(effort.seconds);
    Figures figures = heartbeat.figures();
    figures["comparisons"] = comparisons;
    figures["mean_seconds"] = comparisons > 0 ? seconds / comparisons : 0.0;
    return figures;
}
