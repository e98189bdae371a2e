#include "tests/support/test_registry.h"
#include "ui/language/language.h"

#include "tests/support/find_widget.h"
#include "ui/jobs/seeds_job.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/views/seeds/seeds_plot.h"
#include "ui/views/seeds/seeds_view.h"
#include "ui/window/main_window.h"
#include "ui/window/window_state.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QTranslator>

#include <limits>
#include <memory>

namespace language_test {

using ui::LanguageChoice;
using ui::MainWindow;
using ui::RunState;

/// The window speaks another language from one moment to the next, and nothing is lost.
class LanguageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;

    ui::TrainingController& run() { return m_window->controller(); }

    [[nodiscard]] QString textOf(const char* button) const { return findWidget<QPushButton>(*m_window, button).text(); }

    /// Triggers an action of the menu.
    void choose(const char* action)
    {
        auto* chosen = m_window->findChild<QAction*>(QString::fromLatin1(action));
        QVERIFY(chosen);
        chosen->trigger();
    }

    void speakGerman()
    {
        choose("languageAction_de");
        QTRY_COMPARE(textOf("stepBatchButton"), QStringLiteral("Ein Batch"));
    }

    void trainSmall()
    {
        core::Experiment experiment;
        experiment.samples = 5'000;
        m_window->session().restore(experiment);
        m_window->session().setPace(std::numeric_limits<double>::infinity());
        m_window->session().train();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        ui::applyLanguage(*qApp, LanguageChoice::English);
        m_window = std::make_unique<MainWindow>();
        connect(m_window.get(), &MainWindow::languageChosen, m_window.get(),
                [](LanguageChoice choice) { ui::applyLanguage(*qApp, choice); });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }

    void cleanup() { m_window.reset(); }

    void desktopsLanguageIsTakenIfThereIsATranslation_data()
    {
        QTest::addColumn<QStringList>("preferred");
        QTest::addColumn<LanguageChoice>("expected");
        QTest::newRow("German") << QStringList{"de-DE", "de-Latn-DE", "de"} << LanguageChoice::German;
        QTest::newRow("Austrian") << QStringList{"de_AT"} << LanguageChoice::German;
        QTest::newRow("British") << QStringList{"en-GB", "en", "de"} << LanguageChoice::English;
        QTest::newRow("French before German") << QStringList{"fr-CH", "fr", "de-CH"} << LanguageChoice::German;
        QTest::newRow("none of them") << QStringList{"fr", "ja"} << LanguageChoice::English;
        QTest::newRow("nothing said") << QStringList{} << LanguageChoice::English;
        QTest::newRow("the word of the settings") << QStringList{"system"} << LanguageChoice::English;
    }

    void desktopsLanguageIsTakenIfThereIsATranslation()
    {
        QFETCH(QStringList, preferred);
        QFETCH(LanguageChoice, expected);
        QCOMPARE(ui::languageAmong(preferred), expected);
    }

    void codesReadBack()
    {
        for (const auto choice : {LanguageChoice::System, LanguageChoice::English, LanguageChoice::German})
            QCOMPARE(ui::choiceOfCode(ui::codeOf(choice)), choice);
        for (const auto* code : {"", "fr", "DE", "deutsch"})
            QVERIFY(!ui::choiceOfCode(QString::fromLatin1(code)));
    }

    void runGoesOnWhileTheLanguageChanges()
    {
        m_window->session().train();
        QTRY_VERIFY(run().progress().batch > 20);
        speakGerman();
        QCOMPARE(run().state(), RunState::Training);
        QCOMPARE(textOf("trainButton"), QStringLiteral("Pause"));
        const auto& timeline = findWidget<QSlider>(*m_window, "timelineSlider");
        const int before = timeline.maximum();
        QVERIFY(before > 20);
        QTRY_VERIFY(timeline.maximum() > before);
        QTest::mouseClick(&findWidget<QPushButton>(*m_window, "trainButton"), Qt::LeftButton);
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(textOf("trainButton"), QStringLiteral("Trainieren"));
    }

    void curvesAndTheNoteAreThereInTheOtherLanguage()
    {
        trainSmall();
        core::Experiment changed = m_window->session().controls();
        changed.golden = {7};
        m_window->session().change(changed);
        const auto& before = findWidget<QWidget>(*m_window, "lossChart");
        QVERIFY2(before.accessibleDescription().contains("test"), qPrintable(before.accessibleDescription()));
        const QString english = findWidget<QLabel>(*m_window, "noticeLabel").text();
        QVERIFY(english.startsWith("The settings have changed."));
        speakGerman();
        for (const char* chart : {"lossChart", "accuracyChart"}) {
            const QString said = findWidget<QWidget>(*m_window, chart).accessibleDescription();
            QVERIFY2(said.contains("Test"), qPrintable(said));
        }
        QVERIFY(findWidget<QWidget>(*m_window, "noticeBar").isVisible());
        QVERIFY2(findWidget<QLabel>(*m_window, "noticeLabel").text().startsWith("Die Einstellungen"),
                 qPrintable(findWidget<QLabel>(*m_window, "noticeLabel").text()));
    }

    void ensembleGoesOnWhileTheLanguageChanges()
    {
        findWidget<QTabBar>(*m_window, "viewTabs").setCurrentIndex(1);
        findWidget<QSpinBox>(*m_window, "seedsRunsSpin").setValue(10'000);
        findWidget<QPushButton>(*m_window, "seedsRunButton").click();
        const ui::SeedsJob& runner = m_window->session().seeds();
        QTRY_VERIFY_WITH_TIMEOUT(runner.summary().completed() > 2, 60'000);
        speakGerman();
        const auto before = runner.summary().completed();
        QVERIFY(before > 2 && runner.isRunning());
        auto& view = findWidget<ui::SeedsView>(*m_window, "seedsView");
        QCOMPARE(view.summary().completed(), before);
        QCOMPARE(textOf("seedsRunButton"), QStringLiteral("Abbrechen"));
        const auto& bar = findWidget<QProgressBar>(*m_window, "seedsProgressBar");
        QCOMPARE(bar.maximum(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(bar.value() > before, 60'000);
        QTest::keyClick(&view.plot(), Qt::Key_Home);
        QVERIFY(view.plot().markedSeed()); // there are dots
        findWidget<QPushButton>(*m_window, "seedsRunButton").click();
        QTRY_VERIFY(!runner.isRunning());
        QVERIFY(findWidget<QLabel>(*m_window, "seedsProgressLabel").text().contains(QStringLiteral("10.000")));
    }

    void changesCanStillBeTakenBack()
    {
        findWidget<QSpinBox>(*m_window, "goldenSpin").setValue(7);
        speakGerman();
        auto& undo = findWidget<QPushButton>(*m_window, "undoButton");
        QVERIFY(undo.isEnabled());
        QVERIFY2(undo.toolTip().contains(QStringLiteral("Goldenes Merkmal 5 → 7")), qPrintable(undo.toolTip()));
        undo.click();
        QCOMPARE(findWidget<QSpinBox>(*m_window, "goldenSpin").value(), 5);
        QCOMPARE(run().experiment().golden, std::vector<std::int64_t>{5});
        QVERIFY(findWidget<QPushButton>(*m_window, "redoButton").isEnabled());
    }

    void windowStaysAsItWas()
    {
        trainSmall();
        m_window->resize(1100, 700);
        findWidget<QTabBar>(*m_window, "viewTabs").setCurrentIndex(2);
        findWidget<QSlider>(*m_window, "timelineSlider").setValue(25);
        findWidget<QPushButton>(*m_window, "splitByClassButton").click();
        findWidget<QSpinBox>(*m_window, "seedsRunsSpin").setValue(30);
        findWidget<QWidget>(*m_window, "seedSpin").setFocus();
        speakGerman();
        QCOMPARE(m_window->size(), QSize(1100, 700));
        QCOMPARE(findWidget<QTabBar>(*m_window, "viewTabs").currentIndex(), 2);
        QCOMPARE(findWidget<QTabBar>(*m_window, "viewTabs").tabText(2), QStringLiteral("Zeilen"));
        QCOMPARE(findWidget<QSlider>(*m_window, "timelineSlider").value(), 25);
        QVERIFY(findWidget<QPushButton>(*m_window, "splitByClassButton").isChecked());
        QCOMPARE(findWidget<QSpinBox>(*m_window, "seedsRunsSpin").value(), 30);
        QCOMPARE(m_window->focusWidget(), &findWidget<QWidget>(*m_window, "seedSpin"));
        QVERIFY(m_window->findChild<QAction*>("languageAction_de")->isChecked());
    }

    void textsThatTheEngineMakesAreTranslated()
    {
        speakGerman();
        const QString help = findWidget<QSpinBox>(*m_window, "samplesSpin").toolTip();
        QVERIFY2(help.contains("100 bis 10.000.000"), qPrintable(help));
        core::Experiment experiment;
        experiment.hidden.clear();
        m_window->session().restore(experiment);
        QCOMPARE(findWidget<QLineEdit>(*m_window, "hiddenEdit").text(), QStringLiteral("keine"));
    }

    void fieldsShowTheNumbersOfTheNewLanguage()
    {
        const auto rate = [this] { return findWidget<QDoubleSpinBox>(*m_window, "learningRateSpin").text(); };
        const auto samples = [this] { return findWidget<QSpinBox>(*m_window, "samplesSpin").text(); };
        QCOMPARE(rate(), QStringLiteral("0.003"));
        QCOMPARE(samples(), QStringLiteral("100,000"));
        speakGerman();
        QCOMPARE(rate(), QStringLiteral("0,003"));
        QCOMPARE(samples(), QStringLiteral("100.000"));
        choose("languageAction_en");
        QTRY_COMPARE(textOf("stepBatchButton"), QStringLiteral("Step batch"));
        QCOMPARE(rate(), QStringLiteral("0.003"));
    }

    void nothingOfTheOldLanguageIsLeft()
    {
        const auto thereAndBack = [this] {
            speakGerman();
            choose("languageAction_en");
            QTRY_COMPARE(textOf("stepBatchButton"), QStringLiteral("Step batch"));
        };
        thereAndBack(); // the first time, the menus that were opened are counted
        const auto widgets = m_window->findChildren<QWidget*>().size();
        const auto translators = qApp->findChildren<QTranslator*>().size();
        for (int i = 0; i < 3; ++i)
            thereAndBack();
        QCOMPARE(m_window->findChildren<QWidget*>().size(), widgets);
        QCOMPARE(qApp->findChildren<QTranslator*>().size(), translators);
    }

    void menuChangesTheLanguageByKeyboardAlone()
    {
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_F10);
        const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::activePopupWidget(), key); };
        const auto goTo = [&press](const auto& isThere) {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (auto entries = menu->actions().size(); entries > 0; --entries) {
                if (menu->activeAction() && isThere(*menu->activeAction()))
                    return;
                press(Qt::Key_Down);
            }
        };
        press(Qt::Key_Right); // Edit
        press(Qt::Key_Right); // View
        goTo([](const QAction& entry) { return entry.menu() && entry.menu()->objectName() == "languageMenu"; });
        press(Qt::Key_Right);
        goTo([](const QAction& entry) { return entry.objectName() == "languageAction_de"; });
        press(Qt::Key_Return);
        QTRY_COMPARE(textOf("stepBatchButton"), QStringLiteral("Ein Batch"));
    }

    void everythingIsAsAtFirstByOneEntry()
    {
        trainSmall();
        speakGerman();
        m_window->resize(1100, 700);
        findWidget<QTabBar>(*m_window, "viewTabs").setCurrentIndex(2);
        findWidget<QCheckBox>(*m_window, "liveCheck").setChecked(true);
        core::Experiment changed;
        changed.golden = {7};
        m_window->session().change(changed);
        choose("forgetAction");
        QTRY_COMPARE(m_window->state().language, LanguageChoice::System);
        QCOMPARE(m_window->size(), QSize(1280, 800));
        const ui::WindowState state = m_window->state();
        QCOMPARE(state.tab, 0);
        QCOMPARE(state.pace, 440.0);
        QVERIFY(!state.live);
        QCOMPARE(state.experiment, core::Experiment{});
        QCOMPARE(state.theme, ui::ThemeChoice::System);
        m_window->session().changes().undo();
        QCOMPARE(m_window->state().experiment.golden, std::vector<std::int64_t>{7});
    }
};

ATTENTION_TEST(LanguageTest, QApplication)

} // namespace language_test
#include "language_test.moc"
