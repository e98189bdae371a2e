// Renders the window in every state worth looking at, in both themes and several sizes, as PNG files; and in German,
// whose words are longer.
// Needs a display; ./lab screenshots gives it one.

#include "tests/support/find_widget.h"
#include "tests/support/table_scenes.h"
#include "ui/documents/safekeeping.h"
#include "ui/jobs/importance_job.h"
#include "ui/language/language.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/views/importance/importance_view.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <limits>

namespace {

using ui::MainWindow;
using ui::RunState;

void click(MainWindow& window, const char* button)
{
    QTest::mouseClick(&findWidget<QPushButton>(window, button), Qt::LeftButton);
}

void waitFor(MainWindow& window, const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, 60'000))
        qFatal("the run in %s does not go on", qPrintable(window.windowTitle()));
}

void waitForState(MainWindow& window, RunState state)
{
    waitFor(window, [&] { return window.controller().state() == state; });
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

/// Thirty runs, in front.
void showSeeds(MainWindow& window)
{
    showTab(window, 1);
    findWidget<QSpinBox>(window, "seedsRunsSpin").setValue(30);
    click(window, "seedsRunButton");
    auto& bar = findWidget<QProgressBar>(window, "seedsProgressBar");
    waitFor(window, [&] { return bar.isVisible(); });
    waitFor(window, [&] { return !bar.isVisible() || bar.value() == bar.maximum(); });
}

/// The table of the rows, with one of them chosen.
void showRows(MainWindow& window)
{
    showTab(window, 2);
    auto& table = findWidget<QTableView>(window, "rowsTable");
    waitFor(window, [&] { return table.model()->rowCount() > 0; });
    table.selectRow(3);
}

/// Brings the rivals to the front, and waits until all of them have answered.
void showImportance(MainWindow& window)
{
    auto& view = findWidget<ui::ImportanceView>(window, "rivalsView");
    findWidget<QStackedWidget>(window, "inspector").setCurrentWidget(&findWidget<QWidget>(window, "believeView"));
    waitFor(window, [&] { return view.asker().state() == ui::ImportanceJob::State::Done; });
}

/// Brings the tests of the claim to the front.
void openTests(MainWindow& window)
{
    findWidget<QStackedWidget>(window, "inspector").setCurrentWidget(&findWidget<QWidget>(window, "believeView"));
    click(window, "claimsViewButton");
}

/// Runs them, and waits for the last.
void runTests(MainWindow& window)
{
    trainAtFullSpeed(window);
    openTests(window);
    auto& button = findWidget<QPushButton>(window, "claimsButton");
    waitFor(window, [&] { return button.isEnabled(); });
    click(window, "claimsButton");
    auto& bar = findWidget<QProgressBar>(window, "claimsProgressBar");
    waitFor(window, [&] { return !bar.isVisible(); });
}

void scrollTests(MainWindow& window, double share)
{
    QTest::qWait(200); // the cards have grown
    QScrollBar& bar = *findWidget<QScrollArea>(window, "claimsScroll").verticalScrollBar();
    bar.setValue(static_cast<int>(share * bar.maximum()));
}

/// The dialog that an entry of the menu opens, in the window's middle.
void openDialog(MainWindow& window, const char* action, const char* name)
{
    window.findChild<QAction*>(QLatin1StringView(action))->trigger();
    auto& dialog = findWidget<QWidget>(window, name);
    if (!QTest::qWaitForWindowExposed(&dialog))
        qFatal("the dialog does not appear");
    dialog.move(window.geometry().center() - dialog.rect().center());
}

template <int Menu>
void openMenu(MainWindow& window)
{
    trainAtFullSpeed(window);
    auto& bar = findWidget<QMenuBar>(window, "menuBar");
    bar.setActiveAction(bar.actions().at(Menu));
}

void openFigure(MainWindow& window)
{
    openDialog(window, "figureAction", "figureDialog");
}

using Look = std::function<void(MainWindow&)>;

/// Looks at a run on the example with the most and the longest names.
Look withTable(Look look)
{
    return [look = std::move(look)](MainWindow& window) {
        table_scenes::loadExample(window, "breast_cancer");
        trainAtFullSpeed(window);
        look(window);
    };
}

/// The dialog about a figure of what is looked at.
Look figureOf(Look look)
{
    return [look = std::move(look)](MainWindow& window) {
        trainAtFullSpeed(window);
        look(window);
        openFigure(window);
    };
}

/// The article's run, one with ten times its learning rate and one with another activation, pinned; then one with a
/// learning rate in between.
void pinThree(MainWindow& window)
{
    trainAtFullSpeed(window);
    click(window, "pinButton");
    findWidget<QDoubleSpinBox>(window, "learningRateSpin").setValue(0.03);
    trainAtFullSpeed(window);
    click(window, "pinButton");
    findWidget<QDoubleSpinBox>(window, "learningRateSpin").setValue(0.003);
    findWidget<QComboBox>(window, "activationCombo").setCurrentText(QStringLiteral("relu"));
    trainAtFullSpeed(window);
    click(window, "pinButton");
    findWidget<QComboBox>(window, "activationCombo").setCurrentText(QStringLiteral("linear"));
    findWidget<QDoubleSpinBox>(window, "learningRateSpin").setValue(0.01);
    trainAtFullSpeed(window);
}

/// Two programs had kept a run and were cut off; the window finds them.
void findKept(MainWindow& window)
{
    static const QTemporaryDir folders; // until no window has a lock in one
    static int calls = 0;
    const QString folder = folders.filePath(QString::number(++calls));
    for (const std::int64_t golden : {7, 5}) {
        ui::Session other;
        other.safekeeping().autosave().setDelays({std::chrono::milliseconds(100), std::chrono::milliseconds(10)});
        other.safekeeping().start(folder);
        core::Experiment experiment;
        experiment.golden = {golden};
        other.change(experiment);
        other.setPace(golden == 5 ? 2'000.0 : std::numeric_limits<double>::infinity());
        other.train();
        waitFor(window, [&] { return other.controller().progress().epoch >= 3; });
        other.controller().pause();
        waitFor(window, [&] { return other.safekeeping().autosave().isKept(); });
    }
    window.session().safekeeping().start(folder);
    waitFor(window, [&] { return findWidget<QWidget>(window, "recoveryBar").isVisible(); });
}

/// What a person has done before the picture is taken.
struct Scene {
    const char* name;
    Look play;
};

const std::array kScenes{
    Scene{"start", [](MainWindow& window) { waitForState(window, RunState::Untrained); }},
    Scene{"learning",
          [](MainWindow& window) {
              click(window, "trainButton");
              waitFor(window, [&] { return window.controller().progress().batch >= 60; });
          }},
    Scene{"slow_motion",
          [](MainWindow& window) {
              click(window, "trainButton");
              waitFor(window, [&] { return window.controller().progress().batch >= 20; });
              findWidget<QSlider>(window, "speedSlider").setValue(0);
              waitFor(window, [&] {
                  const auto& step = window.controller().step();
                  return step && step->phase == core::StepPhase::Backward;
              });
          }},
    Scene{"one_step",
          [](MainWindow& window) {
              click(window, "stepBatchButton");
              waitForState(window, RunState::Paused);
          }},
    Scene{"trained", trainAtFullSpeed},
    Scene{"harder_data",
          [](MainWindow& window) {
              core::Experiment experiment;
              experiment.golden = {5, 12};
              experiment.harder.duplicates = 2;
              experiment.harder.decoys = 2;
              experiment.harder.labelNoise = 0.1;
              trainWith(window, experiment);
          }},
    Scene{"nothing_to_find",
          [](MainWindow& window) {
              core::Experiment experiment;
              experiment.golden = {};
              trainWith(window, experiment);
          }},
    Scene{"no_attention",
          [](MainWindow& window) {
              core::Experiment experiment;
              experiment.attention = core::AttentionKind::None;
              trainWith(window, experiment);
              showTab(window, 4);
          }},
    Scene{"scrubbed",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              findWidget<QSlider>(window, "timelineSlider").setValue(25);
          }},
    Scene{"by_class",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              click(window, "splitByClassButton");
              QTest::qWait(300);
          }},
    Scene{"seeds",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showSeeds(window);
          }},
    Scene{"seeds_several_golden",
          [](MainWindow& window) {
              core::Experiment experiment;
              experiment.golden = {5, 6, 12};
              trainWith(window, experiment);
              showSeeds(window);
          }},
    Scene{"seeds_nothing_to_find",
          [](MainWindow& window) {
              core::Experiment experiment;
              experiment.golden = {};
              trainWith(window, experiment);
              showSeeds(window);
          }},
    Scene{"rows",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showRows(window);
          }},
    Scene{"rows_without_attention",
          [](MainWindow& window) {
              core::Experiment experiment;
              experiment.attention = core::AttentionKind::None;
              trainWith(window, experiment);
              showRows(window);
          }},
    Scene{"weights_frozen",
          [](MainWindow& window) {
              core::Experiment experiment;
              experiment.attention = core::AttentionKind::Uniform;
              trainWith(window, experiment);
              showTab(window, 3);
          }},
    Scene{"weights",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showTab(window, 3);
          }},
    Scene{"network",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showTab(window, 4);
          }},
    Scene{"code",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showTab(window, 5);
          }},
    Scene{"code_changed",
          [](MainWindow& window) {
              core::Experiment experiment;
              experiment.golden = {7};
              experiment.harder.noise = 0.5;
              experiment.hidden = {64};
              experiment.activation = core::Activation::Relu;
              window.session().change(experiment);
              trainAtFullSpeed(window);
              showTab(window, 5);
              click(window, "codePytorchButton");
              click(window, "codeCopyButton");
          }},
    Scene{"compare", pinThree},
    Scene{"compare_tab",
          [](MainWindow& window) {
              pinThree(window);
              showTab(window, 6);
              findWidget<QTableView>(window, "pinnedTable").selectRow(2);
          }},
    Scene{"compare_empty",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showTab(window, 6);
          }},
    Scene{"compare_many_features",
          [](MainWindow& window) {
              findWidget<QSpinBox>(window, "featuresSpin").setValue(200);
              pinThree(window);
          }},
    Scene{"rivals",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showImportance(window);
          }},
    Scene{"rivals_wide",
          [](MainWindow& window) {
              findWidget<QSplitter>(window, "viewsSplitter").setSizes({1, 9'999});
              trainAtFullSpeed(window);
              showImportance(window);
          }},
    Scene{"rivals_early",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              findWidget<QSlider>(window, "timelineSlider").setValue(12);
              showImportance(window);
              findWidget<QTableView>(window, "rivalsTable").selectRow(3);
          }},
    Scene{"rivals_training",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showImportance(window);
              click(window, "resetButton");
              waitForState(window, RunState::Untrained);
              findWidget<QSlider>(window, "speedSlider").setValue(30);
              click(window, "trainButton");
              waitFor(window, [&] { return window.controller().progress().batch >= 20; });
          }},
    Scene{"rivals_asking",
          [](MainWindow& window) {
              findWidget<QSpinBox>(window, "samplesSpin").setValue(20'000);
              findWidget<QSpinBox>(window, "featuresSpin").setValue(300);
              waitFor(window, [&] {
                  return window.controller().experiment().features == 300 &&
                         window.controller().state() == RunState::Untrained;
              });
              findWidget<QStackedWidget>(window, "inspector")
                  .setCurrentWidget(&findWidget<QWidget>(window, "believeView"));
              auto& bar = findWidget<QProgressBar>(window, "rivalsProgressBar");
              waitFor(window, [&] { return bar.isVisible() && bar.value() > 10; });
          }},
    Scene{"rivals_agreement",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showImportance(window);
              click(window, "rivalsTauButton");
          }},
    Scene{"rivals_few_features",
          [](MainWindow& window) {
              findWidget<QSpinBox>(window, "goldenSpin").setValue(2);
              findWidget<QSpinBox>(window, "featuresSpin").setValue(3);
              trainAtFullSpeed(window);
              showImportance(window);
          }},
    Scene{"rivals_many_features",
          [](MainWindow& window) {
              findWidget<QSpinBox>(window, "samplesSpin").setValue(5'000);
              findWidget<QSpinBox>(window, "featuresSpin").setValue(200);
              findWidget<QSpinBox>(window, "goldenSpin").setValue(77);
              trainAtFullSpeed(window);
              showImportance(window);
          }},
    Scene{"claims_before",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              openTests(window);
          }},
    Scene{"claims", runTests},
    Scene{"claims_wide",
          [](MainWindow& window) {
              findWidget<QSplitter>(window, "viewsSplitter").setSizes({1, 9'999});
              runTests(window);
          }},
    Scene{"claims_middle",
          [](MainWindow& window) {
              runTests(window);
              scrollTests(window, 0.4);
          }},
    Scene{"claims_end",
          [](MainWindow& window) {
              runTests(window);
              scrollTests(window, 1.0);
          }},
    Scene{"claims_stale",
          [](MainWindow& window) {
              runTests(window);
              findWidget<QSlider>(window, "timelineSlider").setValue(25);
          }},
    Scene{"recovery", findKept},
    Scene{"recovery_and_waiting",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              findKept(window);
              findWidget<QSpinBox>(window, "goldenSpin").setValue(7);
          }},
    Scene{"waiting",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              findWidget<QSpinBox>(window, "goldenSpin").setValue(7);
          }},
    Scene{"many_features",
          [](MainWindow& window) {
              findWidget<QSpinBox>(window, "featuresSpin").setValue(200);
              findWidget<QSpinBox>(window, "goldenSpin").setValue(77);
              trainAtFullSpeed(window);
          }},
    Scene{"neighbours_among_1000",
          [](MainWindow& window) {
              core::Experiment experiment;
              experiment.samples = 5'000;
              experiment.features = 1'000;
              experiment.golden = {500, 501};
              experiment.harder.duplicates = 3;
              window.session().change(experiment);
              trainAtFullSpeed(window);
              findWidget<QSlider>(window, "timelineSlider").setValue(7); // later on, one of them gets everything
              experiment.harder.noise = 0.5;
              window.session().change(experiment);
              findWidget<QToolButton>(window, "harderDataButton").click(); // folded away, but marked
          }},
    Scene{"menu", openMenu<3>},
    Scene{"menu_file", openMenu<0>},
    Scene{"menu_view", openMenu<2>},
    Scene{"guide", [](MainWindow& window) { openDialog(window, "guideAction", "guideDialog"); }},
    Scene{"shortcuts", [](MainWindow& window) { openDialog(window, "shortcutsAction", "shortcutsDialog"); }},
    Scene{"about", [](MainWindow& window) { openDialog(window, "aboutAction", "aboutDialog"); }},
    Scene{"table_examples", table_scenes::openExamples},
    Scene{"table_loaded", [](MainWindow& window) { table_scenes::loadExample(window, "penguins"); }},
    Scene{"table_trained",
          [](MainWindow& window) {
              table_scenes::loadExample(window, "penguins");
              trainAtFullSpeed(window);
          }},
    Scene{"table_dialog", table_scenes::openDialog},
    Scene{"table_dialog_flaw", table_scenes::openFlawed},
    Scene{"table_dialog_wide", table_scenes::openWide},
    Scene{"table_dialog_reading", table_scenes::openLarge},
    Scene{"figure",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              openFigure(window);
          }},
    Scene{"figure_transparent",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              showTab(window, 3);
              openFigure(window);
              auto& background = findWidget<QComboBox>(window, "figureBackgroundCombo");
              background.setCurrentIndex(3);
              emit background.activated(3);
          }},
    Scene{"numbers",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              openDialog(window, "exportNumbersAction", "numbersDialog");
          }},
    Scene{"figure_seeds", figureOf(showSeeds)},
    Scene{"figure_rows", figureOf(showRows)},
    Scene{"figure_network", figureOf([](MainWindow& window) { showTab(window, 4); })},
    Scene{"figure_rivals", figureOf(showImportance)},
    Scene{"figure_claims",
          [](MainWindow& window) {
              runTests(window);
              openFigure(window);
          }},
    Scene{"table_seeds", withTable(showSeeds)},
    Scene{"table_rows", withTable(showRows)},
    Scene{"table_weights", withTable([](MainWindow& window) { showTab(window, 3); })},
    Scene{"table_network", withTable([](MainWindow& window) { showTab(window, 4); })},
    Scene{"table_code", withTable([](MainWindow& window) { showTab(window, 5); })},
    Scene{"table_rivals", withTable(showImportance)},
    Scene{"table_claims", withTable(runTests)},
    Scene{"two_features",
          [](MainWindow& window) {
              findWidget<QSpinBox>(window, "goldenSpin").setValue(2);
              findWidget<QSpinBox>(window, "featuresSpin").setValue(2);
              trainAtFullSpeed(window);
          }},
    Scene{"not_found",
          [](MainWindow& window) {
              findWidget<QSpinBox>(window, "samplesSpin").setValue(300);
              findWidget<QSpinBox>(window, "epochsSpin").setValue(3);
              trainAtFullSpeed(window);
          }},
    Scene{"eight_layers",
          [](MainWindow& window) {
              auto& hidden = findWidget<QLineEdit>(window, "hiddenEdit");
              hidden.selectAll();
              QTest::keyClicks(&hidden, "64, 32, 32, 16, 16, 8, 8, 4");
              QTest::keyClick(&hidden, Qt::Key_Return);
              trainAtFullSpeed(window);
          }},
    Scene{"bad_input",
          [](MainWindow& window) {
              trainAtFullSpeed(window);
              auto& hidden = findWidget<QLineEdit>(window, "hiddenEdit");
              hidden.selectAll();
              QTest::keyClicks(&hidden, "100, many");
              QTest::keyClick(&hidden, Qt::Key_Return);
          }},
    Scene{"too_large",
          [](MainWindow& window) {
              findWidget<QSpinBox>(window, "featuresSpin").setValue(1'000);
              findWidget<QSpinBox>(window, "samplesSpin").setValue(10'000'000);
              waitForState(window, RunState::Failed);
          }},
    Scene{"diverged",
          [](MainWindow& window) {
              auto& hidden = findWidget<QLineEdit>(window, "hiddenEdit");
              hidden.selectAll();
              QTest::keyClicks(&hidden, "500, 500, 500, 500, 500, 500, 500, 500");
              QTest::keyClick(&hidden, Qt::Key_Return);
              findWidget<QDoubleSpinBox>(window, "learningRateSpin").setValue(10);
              click(window, "trainButton");
              waitForState(window, RunState::Diverged);
          }},
};

void take(const QDir& folder, const Scene& scene, const QString& prefix, ui::Scheme scheme, QSize size)
{
    ui::applyTheme(*qApp, scheme);
    MainWindow window;
    window.resize(size);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("the window does not appear");
    scene.play(window);
    // Let everything that is due be painted.
    for (int i = 0; i < 5; ++i) {
        window.update();
        QTest::qWait(20);
    }
    const QString name = QStringLiteral("%1%2_%3_%4x%5.png")
                             .arg(prefix, QLatin1StringView(scene.name),
                                  scheme == ui::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                             .arg(size.width())
                             .arg(size.height());
    if (!window.screen()->grabWindow(window.winId()).save(folder.filePath(name)))
        qFatal("%s cannot be written", qPrintable(folder.filePath(name)));
    std::puts(qPrintable(folder.filePath(name)));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: attention-screenshots DIR [SCENE | german | german_SCENE]...\n", stderr);
        return 2;
    }
    const QDir folder(arguments[1]);
    const auto isWanted = [&](const QString& name) { return arguments.size() == 2 || arguments.contains(name); };
    for (const Scene& scene : kScenes) {
        const QString german = QStringLiteral("german_");
        if (isWanted(QStringLiteral("german")) || isWanted(german + QLatin1StringView(scene.name))) {
            ui::applyLanguage(application, ui::LanguageChoice::German);
            for (const QSize size : {QSize(1280, 800), QSize(1024, 640)})
                take(folder, scene, german, ui::Scheme::Light, size);
            ui::applyLanguage(application, ui::LanguageChoice::English);
        }
        if (!isWanted(QLatin1StringView(scene.name)))
            continue;
        for (const ui::Scheme scheme : {ui::Scheme::Light, ui::Scheme::Dark})
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(1024, 640)})
                take(folder, scene, {}, scheme, size);
    }
}
