#include "tests/support/find_widget.h"
#include "tests/support/test_registry.h"
#include "ui/actions/numbers_action.h"
#include "ui/export/numbers_dialog.h"
#include "ui/inspector/inspector.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/jobs/seeds_job.h"
#include "ui/session/session.h"
#include "ui/text/shown/file_path.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/transport/timeline_panel.h"
#include "ui/views/view.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/window_state.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>

namespace numbers_window_test {

using ui::MainWindow;
using ui::RunState;

/// The numbers of every chart, from the window's menu into files.
class NumbersWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<MainWindow> m_window;

    ui::Session& session() { return m_window->session(); }
    ui::TrainingController& run() { return m_window->controller(); }
    [[nodiscard]] QString in(const QString& name) const { return m_directory->filePath(name); }

    ui::NumbersAction& numbers() { return *m_window->findChild<ui::NumbersAction*>(); }

    template <typename Widget>
    Widget& find(const char* name)
    {
        return findWidget<Widget>(*m_window, name);
    }

    /// Opens the dialog as the menu does.
    ui::NumbersDialog& openDialog()
    {
        // One that was closed goes with the next events.
        if (!QTest::qWaitFor([this] { return !m_window->findChild<ui::NumbersDialog*>(); }))
            qFatal("the dialog before is still open");
        m_window->findChild<QAction*>(QStringLiteral("exportNumbersAction"))->trigger();
        return find<ui::NumbersDialog>("numbersDialog");
    }

    void closeDialog()
    {
        find<QPushButton>("numbersCancelButton").click();
        QTRY_VERIFY(!m_window->findChild<ui::NumbersDialog*>());
    }

    QString chosen() { return find<QComboBox>("numbersChartCombo").currentData().toString(); }

    void choose(const QString& key)
    {
        auto& combo = find<QComboBox>("numbersChartCombo");
        combo.setCurrentIndex(combo.findData(key));
        QCOMPARE(chosen(), key);
    }

    /// Through dialog, button and the dialog for the file's name.
    QByteArray saved(const QString& key, const QString& ending)
    {
        openDialog();
        choose(key);
        find<QPushButton>(ending == "csv" ? "numbersCsvButton" : "numbersJsonButton").click();
        auto& files = find<QFileDialog>("numbersSaveDialog");
        if (files.defaultSuffix() != ending)
            return "the wrong ending: " + files.defaultSuffix().toUtf8();
        const QString path = in(key + "." + ending);
        QSignalSpy written(&numbers(), &ui::NumbersAction::written);
        emit files.fileSelected(path);
        files.close();
        if (written.isEmpty() && !written.wait(20'000))
            return "not written: " + find<ui::NoticeBar>("noticeBar").message().toUtf8();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    void train(const core::Experiment& experiment)
    {
        session().change(experiment);
        session().train();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        QCOMPARE(run().experiment().samples, experiment.samples);
    }

    static core::Experiment small()
    {
        core::Experiment experiment;
        experiment.samples = 3'000;
        experiment.features = 7;
        experiment.epochs = 2;
        return experiment;
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>();
        session().setPace(std::numeric_limits<double>::infinity());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }

    void cleanup() { m_window.reset(); }

    void theChartInFrontIsChosenAtFirst_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("chart");
        QTest::newRow("seeds") << "seedsView"
                               << "seeds";
        QTest::newRow("rows") << "rowsView"
                              << "rows";
        QTest::newRow("weights") << "weightsView"
                                 << "weights";
        QTest::newRow("rivals") << "believeView"
                                << "rivals";
        QTest::newRow("code has none: the bars") << "codeView"
                                                 << "attention";
    }

    void theChartInFrontIsChosenAtFirst()
    {
        QFETCH(const QString, view);
        QFETCH(const QString, chart);
        openDialog();
        QCOMPARE(chosen(), "attention"); // the bars, before a tab was chosen
        closeDialog();
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>(view.toLatin1().constData()));
        openDialog();
        QCOMPARE(chosen(), chart);
        QVERIFY(!find<QLabel>("numbersDescription").text().isEmpty());
        const auto& remark = find<QLabel>("numbersRemark");
        QCOMPARE(remark.isVisible(), view == "codeView");
        if (remark.isVisible())
            QCOMPARE(remark.text(), "Code has no numbers of its own; Attention is chosen instead.");
        closeDialog();
    }

    void clickDecidesBetweenTheBarsAndTheTab()
    {
        const auto& tabs = find<QTabBar>("viewTabs");
        QTest::mouseClick(&find<QTabBar>("viewTabs"), Qt::LeftButton, {}, tabs.tabRect(0).center());
        openDialog();
        QCOMPARE(chosen(), "curves");
        closeDialog();
        QTest::mouseClick(&find<QWidget>("attentionQuestion"), Qt::LeftButton); // takes no focus
        openDialog();
        QCOMPARE(chosen(), "attention");
        closeDialog();
    }

    void everyChartOfTheRunIsWritten()
    {
        train(small());
        const auto& snapshots = run().history().snapshots();
        const QList<QByteArray> attention = saved("attention", "csv").trimmed().split('\n');
        QCOMPARE(attention.size(), static_cast<qsizetype>(snapshots.size()) + 1);
        QCOMPARE(attention[0], "epoch,batch,attention_1,attention_2,attention_3,attention_4,attention_5,attention_6,"
                               "attention_7");
        QCOMPARE(attention.last().split(',')[6].toDouble(), snapshots.back().test.attention[4]);
        const QList<QByteArray> curves = saved("curves", "csv").trimmed().split('\n');
        QCOMPARE(curves.size(), attention.size());
        QCOMPARE(curves.last().split(',')[5].toDouble(), snapshots.back().test.loss);
        const QByteArray rows = saved("rows", "csv");
        QCOMPARE(rows.count('\n'), 301);
        QVERIFY2(rows.startsWith("row,label,probability,feature_1,"), rows.first(60));
        QCOMPARE(saved("weights", "csv").count('\n'), 9);
        QCOMPARE(saved("rivals", "csv").count('\n'), 8);
        QVERIFY(saved("agreement", "csv").startsWith("rival,attention,"));
        const QByteArray json = saved("curves", "json");
        QVERIFY2(json.startsWith("{\"experiment\":{\"samples\":3000,\"features\":7,"), json.first(80));
        QVERIFY(find<ui::NoticeBar>("noticeBar").message().contains(ui::shownPath(in("curves.json"))));
    }

    /// Charts of one moment are those of the moment that the timeline stands at.
    void numbersOfAMomentAreThoseOfTheMomentShown()
    {
        train(small());
        const QByteArray last = saved("weights", "csv");
        find<ui::TimelinePanel>("timelinePanel").chooseSnapshot(0);
        openDialog();
        choose("weights");
        QVERIFY2(find<QLabel>("numbersDescription").text().endsWith("At the moment shown: epoch 1, batch 0."),
                 qPrintable(find<QLabel>("numbersDescription").text()));
        closeDialog();
        const QByteArray first = saved("weights", "csv");
        QVERIFY(first != last);
        QVERIFY(first.trimmed().endsWith("bias,0,0,0,0,0,0,0")); // before training
    }

    void whatIsNotThereSaysHowItWouldCome()
    {
        openDialog();
        for (const char* key : {"seeds", "spread", "claims"}) {
            choose(key);
            QVERIFY2(find<QLabel>("numbersHindrance").text().contains("yet: see"), key);
            QVERIFY(!find<QPushButton>("numbersCsvButton").isEnabled());
            QVERIFY(!find<QPushButton>("numbersJsonButton").isEnabled());
        }
        choose("attention");
        QVERIFY(find<QLabel>("numbersHindrance").text().isEmpty());
        QVERIFY(find<QPushButton>("numbersCsvButton").isEnabled());
        closeDialog();
        core::Experiment none = small();
        none.attention = core::AttentionKind::None;
        train(none);
        openDialog();
        for (const char* key : {"attention", "weights"}) {
            choose(key);
            QCOMPARE(find<QLabel>("numbersHindrance").text(), "The network has no attention.");
        }
        closeDialog();
        QVERIFY(saved("rows", "csv").startsWith("row,label,probability,feature_1,"));
    }

    void decimalCommasAreWrittenAndRemembered()
    {
        train(small());
        const QByteArray points = saved("curves", "csv");
        openDialog();
        auto& combo = find<QComboBox>("numbersCsvCombo");
        QCOMPARE(combo.accessibleName(), "How CSV is written");
        QCOMPARE(combo.currentIndex(), 0);
        combo.setCurrentIndex(1);
        closeDialog();
        const QByteArray commas = saved("curves", "csv");
        QCOMPARE(commas, QByteArray(points).replace(',', ';').replace('.', ','));
        QVERIFY(m_window->state().csv == core::kCommaCsv);
        openDialog();
        QCOMPARE(find<QComboBox>("numbersCsvCombo").currentIndex(), 1);
        closeDialog();
    }

    void runsOfOtherSeedsAreWritten()
    {
        session().seeds().start(small(), 3, 5);
        QTRY_COMPARE_WITH_TIMEOUT(session().seeds().summary().completed(), std::int64_t{3}, 20'000);
        const QList<QByteArray> seeds = saved("seeds", "csv").trimmed().split('\n');
        QCOMPARE(seeds.size(), 4);
        QCOMPARE(seeds[0].left(17), "seed,attention_1,");
        QCOMPARE(seeds[3].left(2), "7,");
        QCOMPARE(seeds[2].split(',')[3].toDouble(), session().seeds().summary().share(1, 3));
        const QByteArray spread = saved("spread", "json");
        QVERIFY2(spread.contains("\"features\":7") && spread.contains("\"lower_quartile\""), spread);
    }

    void whatCannotBeWrittenIsTold()
    {
        const auto& inspector = find<ui::Inspector>("inspector");
        const auto tables = inspector.views().front()->tables(ui::shownRun(run(), 0));
        QSignalSpy failed(&numbers(), &ui::NumbersAction::failed);
        numbers().write(tables.front(), "/no/such/folder.csv");
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(find<ui::NoticeBar>("noticeBar").message(),
                 "The numbers could not be saved. /no/such/folder.csv: No such file or directory");
        QVERIFY(m_window->findChild<QAction*>(QStringLiteral("exportNumbersAction"))->isEnabled());
    }
};

ATTENTION_TEST(NumbersWindowTest, QApplication)

} // namespace numbers_window_test
#include "numbers_window_test.moc"
