#include "tests/support/scenes/scene.h"

#include "tests/support/find_widget.h"
#include "ui/jobs/importance_job.h"
#include "ui/session/session.h"
#include "ui/views/importance/importance_view.h"

#include <QAction>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace scenes {

void click(MainWindow& window, const char* button)
{
    QTest::mouseClick(&findWidget<QPushButton>(window, button), Qt::LeftButton);
}

void waitFor(const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, 60'000))
        qFatal("what a scene waits for does not come");
}

void waitForState(MainWindow& window, RunState state)
{
    waitFor([&] { return window.controller().state() == state; });
}

void trainAtFullSpeed(MainWindow& window)
{
    auto& speed = findWidget<QSlider>(window, "speedSlider");
    speed.setValue(speed.maximum());
    click(window, "trainButton");
    waitForState(window, RunState::Finished);
}

void trainWith(MainWindow& window, const core::Experiment& experiment)
{
    window.session().change(experiment);
    trainAtFullSpeed(window);
}

void showTab(MainWindow& window, int index)
{
    findWidget<QTabBar>(window, "viewTabs").setCurrentIndex(index);
}

void showSeeds(MainWindow& window)
{
    showTab(window, 1);
    findWidget<QSpinBox>(window, "seedsRunsSpin").setValue(30);
    click(window, "seedsRunButton");
    auto& bar = findWidget<QProgressBar>(window, "seedsProgressBar");
    waitFor([&] { return bar.isVisible(); });
    waitFor([&] { return !bar.isVisible() || bar.value() == bar.maximum(); });
}

void showRows(MainWindow& window)
{
    showTab(window, 2);
    auto& table = findWidget<QTableView>(window, "rowsTable");
    waitFor([&] { return table.model()->rowCount() > 0; });
    table.selectRow(3);
}

void showImportance(MainWindow& window)
{
    auto& view = findWidget<ui::ImportanceView>(window, "rivalsView");
    findWidget<QStackedWidget>(window, "inspector").setCurrentWidget(&findWidget<QWidget>(window, "believeView"));
    waitFor([&] { return view.job().state() == ui::ImportanceJob::State::Done; });
}

void openTests(MainWindow& window)
{
    findWidget<QStackedWidget>(window, "inspector").setCurrentWidget(&findWidget<QWidget>(window, "believeView"));
    click(window, "claimsViewButton");
}

void runTests(MainWindow& window)
{
    trainAtFullSpeed(window);
    openTests(window);
    auto& button = findWidget<QPushButton>(window, "claimsButton");
    waitFor([&] { return button.isEnabled(); });
    click(window, "claimsButton");
    auto& bar = findWidget<QProgressBar>(window, "claimsProgressBar");
    waitFor([&] { return !bar.isVisible(); });
}

void openDialog(MainWindow& window, const char* action, const char* name)
{
    window.findChild<QAction*>(QLatin1StringView(action))->trigger();
    auto& dialog = findWidget<QWidget>(window, name);
    if (!QTest::qWaitForWindowExposed(&dialog))
        qFatal("the dialog does not appear");
    dialog.move(window.geometry().center() - dialog.rect().center());
}

} // namespace scenes
