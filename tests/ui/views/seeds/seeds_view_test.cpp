#include "tests/support/feature_roles.h"
#include "tests/support/pixels_of.h"
#include "tests/support/seeds_experiments.h"
#include "tests/support/slowdown.h"
#include "tests/support/small_table.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/jobs/seeds_job.h"
#include "ui/text/seeds_text.h"
#include "ui/theme/theme.h"
#include "ui/views/seeds/seeds_plot.h"
#include "ui/views/seeds/seeds_view.h"

#include <QApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace seeds_view_test {

using core::Experiment;
using ui::SeedsPlot;
using ui::SeedsView;

namespace {

/// A view in a window, with its parts by their names.
struct Shown {
    ui::SeedsJob runner;
    SeedsView view{runner};
    QSpinBox* runs = view.findChild<QSpinBox*>("seedsRunsSpin");
    QPushButton* button = view.findChild<QPushButton*>("seedsRunButton");
    QProgressBar* bar = view.findChild<QProgressBar*>("seedsProgressBar");
    QLabel* progress = view.findChild<QLabel*>("seedsProgressLabel");
    QLabel* stale = view.findChild<QLabel*>("seedsStaleLabel");
    QLabel* headline = view.findChild<QLabel*>("seedsHeadline");
    QLabel* finding = view.findChild<QLabel*>("seedsFinding");

    explicit Shown(const Experiment& experiment, int runCount = 12)
    {
        view.showExperiment(experiment);
        view.resize(700, 700);
        view.show();
        runs->setValue(runCount);
    }

    [[nodiscard]] SeedsPlot& plot() { return view.plot(); }
    void press() const { QTest::mouseClick(button, Qt::LeftButton); }

    /// Presses the button and waits for the last run.
    [[nodiscard]] bool make()
    {
        press();
        return QTest::qWaitFor([this] { return !view.isRunning(); }, 20'000 * kSlowdown);
    }

    [[nodiscard]] QPoint dot(std::size_t result, std::int64_t feature)
    {
        return plot().dotAt(result, feature).toPoint();
    }
};

/// The dot of the golden feature that is farthest from all others.
std::size_t freeDot(Shown& shown)
{
    const auto& results = shown.view.summary().results();
    const auto golden = shown.view.summary().featureOfInterest();
    std::size_t freest = 0;
    double most = 0.0;
    for (std::size_t i = 0; i < results.size(); ++i) {
        double nearest = 1e9;
        for (std::size_t other = 0; other < results.size(); ++other)
            if (const QPointF away = shown.plot().dotAt(i, golden) - shown.plot().dotAt(other, golden); other != i)
                nearest = std::min(nearest, std::hypot(away.x(), away.y()));
        if (nearest > most) {
            most = nearest;
            freest = i;
        }
    }
    return freest;
}

} // namespace

class SeedsViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void twoHundredRunsAreOffered()
    {
        Shown shown{Experiment()};
        ui::SeedsJob runner;
        SeedsView view(runner);
        QCOMPARE(view.findChild<QSpinBox*>("seedsRunsSpin")->value(), 200);
        QCOMPARE(shown.runs->minimum(), 2);
        QCOMPARE(shown.runs->maximum(), 10'000);
        QCOMPARE(shown.headline->text(), QString("One run cannot tell."));
        QCOMPARE(shown.button->text(), QString("Run"));
        QCOMPARE(shown.progress->text(), QString("Seeds 0 to 11"));
        QVERIFY(!shown.stale->isVisible());
    }

    void theButtonMakesTheRunsAndTheSentenceCountsThem()
    {
        Shown shown(smallSeedsExperiment());
        QVERIFY(shown.make());
        const core::SeedsSummary& summary = shown.view.summary();
        QCOMPARE(summary.completed(), 12);
        for (std::uint32_t i = 0; i < 12; ++i)
            QCOMPARE(summary.results()[i].seed, i);
        core::EnsembleSpec spec;
        spec.experiment = smallSeedsExperiment();
        spec.runs = 12;
        core::SeedsSummary expected(experimentWith(5, 3));
        core::runEnsemble(spec, {}, [&](const core::EnsembleRun& run) { expected.add(run); });
        QCOMPARE(summary.spreadOf(3).median, expected.spreadOf(3).median);
        QVERIFY2(shown.headline->text().contains("12 runs"), qPrintable(shown.headline->text()));
        QVERIFY(shown.progress->text().startsWith("12 runs in "));
        QCOMPARE(shown.bar->value(), 12);
        QCOMPARE(shown.bar->maximum(), 12);
    }

    void dotsAppearAsTheyAreMadeWithProgressAndTimeLeft()
    {
        Experiment experiment = smallSeedsExperiment();
        experiment.epochs = 50;
        Shown shown(experiment, 10'000);
        shown.press();
        QTRY_VERIFY(shown.view.summary().completed() > 2);
        QVERIFY(shown.view.isRunning());
        QCOMPARE(shown.button->text(), QString("Cancel"));
        QVERIFY(!shown.runs->isEnabled());
        QTRY_VERIFY2(shown.progress->text().contains(" of 10,000, ") && shown.progress->text().endsWith(" left"),
                     qPrintable(shown.progress->text()));
        QCOMPARE(static_cast<std::int64_t>(shown.bar->value()), shown.view.summary().completed());
        const QImage before = shown.plot().grab().toImage();
        const auto made = shown.view.summary().completed();
        QTRY_VERIFY(shown.view.summary().completed() > made);
        QVERIFY(shown.plot().grab().toImage() != before);
    }

    void cancelKeepsWhatIsMade()
    {
        Shown shown(smallSeedsExperiment(), 10'000);
        shown.press();
        QTRY_VERIFY(shown.view.summary().completed() > 2);
        shown.press();
        QTRY_VERIFY(!shown.view.isRunning());
        const auto made = shown.view.summary().completed();
        QVERIFY(made > 2 && made < 10'000);
        QVERIFY(shown.progress->text().startsWith("Cancelled after "));
        QVERIFY(shown.progress->text().endsWith(" of 10,000 runs"));
        QCOMPARE(shown.button->text(), QString("Run"));
        QVERIFY(shown.runs->isEnabled());
    }

    void cancelDoesNotWaitForTheRunUnderWay()
    {
        Shown shown(endlessExperiment());
        shown.press();
        QVERIFY(shown.view.isRunning());
        shown.press();
        QTRY_VERIFY(!shown.view.isRunning());
        QCOMPARE(shown.progress->text(), QString("Cancelled after 0 of 12 runs"));
    }

    void aClickOnADotOpensItsSeed()
    {
        Shown shown(smallSeedsExperiment());
        QVERIFY(shown.make());
        QSignalSpy chosen(&shown.view, &SeedsView::seedChosen);
        const std::size_t dot = freeDot(shown);
        QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, shown.dot(dot, 3));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toUInt(), shown.view.summary().results()[dot].seed);
        // Beside all dots nothing opens.
        QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, QPoint(2, 2));
        QCOMPARE(chosen.size(), 1);
    }

    void aDotTellsOfItsRunUnderTheMouse()
    {
        Shown shown(smallSeedsExperiment());
        QVERIFY(shown.make());
        const std::size_t dot = freeDot(shown);
        const core::SeedResult run = shown.view.summary().results()[dot];
        QTest::mouseMove(&shown.plot(), shown.dot(dot, 3));
        QTRY_COMPARE(shown.plot().markedSeed(), std::optional(run.seed));
        QVERIFY(QToolTip::text().startsWith(QString("Seed %1: ").arg(run.seed)));
        QVERIFY(QToolTip::text().contains(run.found ? "found" : "not found"));
        QTest::mouseMove(&shown.plot(), QPoint(2, 2));
        QTRY_COMPARE(shown.plot().markedSeed(), std::nullopt);
    }

    void theKeyboardWalksTheDotsByShareAndBySeedAndOpens()
    {
        Experiment experiment = smallSeedsExperiment();
        experiment.seed = 4;
        Shown shown(experiment);
        QVERIFY(shown.make());
        QTest::keyClick(&shown.plot(), Qt::Key_Right);
        QCOMPARE(shown.plot().markedSeed(), std::optional(4U)); // the run that the window shows
        QVERIFY(shown.plot().accessibleDescription().contains("Seed 4"));
        QTest::keyClick(&shown.plot(), Qt::Key_Right);
        QCOMPARE(shown.plot().markedSeed(), std::optional(5U));
        QTest::keyClick(&shown.plot(), Qt::Key_Home);
        std::vector<double> shares{shown.view.summary().shareOfInterest(*shown.plot().markedSeed())};
        for (int i = 1; i < 12; ++i) {
            QTest::keyClick(&shown.plot(), Qt::Key_Up);
            shares.push_back(shown.view.summary().shareOfInterest(*shown.plot().markedSeed()));
        }
        QVERIFY(std::ranges::is_sorted(shares, std::ranges::less_equal()));
        const auto highest = shown.plot().markedSeed();
        QTest::keyClick(&shown.plot(), Qt::Key_Up); // stays
        QCOMPARE(shown.plot().markedSeed(), highest);
        QSignalSpy chosen(&shown.view, &SeedsView::seedChosen);
        QTest::keyClick(&shown.plot(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toUInt(), *highest);
        QTest::keyClick(&shown.plot(), Qt::Key_Escape);
        QCOMPARE(shown.plot().markedSeed(), std::nullopt);
        QTest::keyClick(&shown.plot(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void runsOfOtherSettingsStayAreSaidToBeAndDoNotOpen()
    {
        Shown shown(smallSeedsExperiment());
        QVERIFY(shown.make());
        const QString headline = shown.headline->text();
        Experiment other = smallSeedsExperiment();
        other.seed = 9; // another seed is not another setting
        shown.view.showExperiment(other);
        QVERIFY(!shown.stale->isVisible());
        other.learningRate = 0.01;
        shown.view.showExperiment(other);
        QVERIFY(shown.stale->isVisible());
        QVERIFY2(shown.stale->text().startsWith("These results are of other settings: Learning rate "),
                 qPrintable(shown.stale->text()));
        QCOMPARE(shown.headline->property("tone").toString(), QString("muted"));
        QVERIFY(shown.stale->y() < shown.headline->mapTo(&shown.view, QPoint()).y()); // at the head
        QVERIFY(shown.view.line().startsWith(shown.stale->text()));                   // in figures, too
        QCOMPARE(shown.headline->text(), headline);
        QSignalSpy chosen(&shown.view, &SeedsView::seedChosen);
        QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, shown.dot(freeDot(shown), 3));
        QCOMPARE(chosen.size(), 0);
        shown.view.showExperiment(smallSeedsExperiment());
        QVERIFY(!shown.stale->isVisible());
        shown.view.showExperiment(other);
        QVERIFY(shown.make()); // anew
        QVERIFY(!shown.stale->isVisible());
        QCOMPARE(shown.view.summary().completed(), 12);
    }

    void runsOfOtherDataSaySoAtTheHeadAndAreValidAgainAfterUndo()
    {
        Shown shown(smallSeedsExperiment());
        QVERIFY(shown.make());
        const auto help = [&](const Experiment& run) { return shown.view.tables({run})[0].description; };
        const Experiment other = experimentOnTable(smallTable());
        shown.view.showExperiment(other);
        QVERIFY(shown.stale->isVisible());
        QCOMPARE(shown.stale->text(), QString("These results are of other data: generated data."));
        QCOMPARE(shown.headline->property("tone").toString(), QString("muted"));
        QVERIFY(help(other).startsWith(shown.stale->text())); // so do exported numbers
        shown.view.showExperiment(smallSeedsExperiment());
        QVERIFY(!shown.stale->isVisible());
        QCOMPARE(shown.headline->property("tone").toString(), QString("plain"));
        QVERIFY(!help(smallSeedsExperiment()).contains("other data"));
    }

    void theSpreadIsToldWhileItBelongsToThePresentSettings()
    {
        Shown shown(smallSeedsExperiment());
        QSignalSpy spread(&shown.view, &SeedsView::spreadChanged);
        const auto lows = [&] { return spread.last()[0].value<std::vector<double>>(); };
        const auto highs = [&] { return spread.last()[1].value<std::vector<double>>(); };
        QVERIFY(shown.make());
        QVERIFY(!spread.empty());
        QCOMPARE(lows().size(), 5U);
        QCOMPARE(lows()[2], shown.view.summary().spreadOf(3).low5);
        QCOMPARE(highs()[2], shown.view.summary().spreadOf(3).high95);
        Experiment other = smallSeedsExperiment();
        other.epochs = 1;
        shown.view.showExperiment(other);
        QVERIFY(lows().empty() && highs().empty());
        const auto told = spread.size();
        other.epochs = 3;
        shown.view.showExperiment(other); // still nothing: no second signal
        QCOMPARE(spread.size(), told);
        shown.view.showExperiment(smallSeedsExperiment());
        QCOMPARE(highs().size(), 5U);
        shown.press(); // new runs: none so far
        QVERIFY(highs().empty());
        QTRY_VERIFY(!shown.view.isRunning());
        QCOMPARE(highs().size(), 5U);
    }

    void theArticlesShareIsOnlyComparedWithItsOwnSettings()
    {
        const Experiment article;
        Shown shown(article, 2);
        QVERIFY(shown.make());
        QVERIFY(shown.finding->text().contains("article"));
        Experiment other = article;
        other.epochs = 1;
        shown.view.showExperiment(other); // the runs are the article's still
        QVERIFY(shown.finding->text().contains("article"));
        QVERIFY(shown.make());
        QVERIFY(!shown.finding->text().contains("article"));
    }

    void aHiddenViewCollectsAndShowsWhenItComesToTheFront()
    {
        Shown shown(smallSeedsExperiment());
        shown.press();
        shown.view.hide();
        QTRY_VERIFY(!shown.view.isRunning());
        QCOMPARE(shown.view.summary().completed(), 12);
        shown.view.show();
        QVERIFY(shown.progress->text().startsWith("12 runs in "));
        QVERIFY(shown.headline->text().contains("12 runs"));
    }

    void aFailureIsTold()
    {
        Experiment untrained = smallSeedsExperiment();
        untrained.epochs = 0;
        Shown shown(untrained);
        QVERIFY(shown.make());
        QTRY_VERIFY(shown.progress->text().contains("epoch"));
        QCOMPARE(shown.button->text(), QString("Run"));
        QCOMPARE(shown.headline->text(), QString("One run cannot tell."));
    }

    void withoutAttentionNoRunsAreMade()
    {
        Experiment plain = smallSeedsExperiment();
        plain.attention = core::AttentionKind::None;
        Shown shown(plain);
        QCOMPARE(shown.headline->text(), QString("Without attention there are no bars."));
        QVERIFY(!shown.button->isEnabled());
        shown.press();
        QVERIFY(!shown.view.isRunning());
        shown.view.showExperiment(smallSeedsExperiment());
        QVERIFY(shown.button->isEnabled());
        QVERIFY(shown.make());
        shown.view.showExperiment(plain); // what was made stays
        QVERIFY(!shown.button->isEnabled());
        QVERIFY(shown.stale->isVisible());
        QCOMPARE(shown.view.summary().completed(), 12);
    }

    void withoutAGoldenFeatureFalseAlarmsAreCountedAndNothingIsGolden()
    {
        Experiment experiment = smallSeedsExperiment();
        experiment.golden = {};
        Shown shown(experiment);
        QVERIFY(shown.make());
        QVERIFY2(shown.headline->text().startsWith("Nothing to find, "), qPrintable(shown.headline->text()));
        const QImage picture = shown.plot().grab().toImage();
        const ui::Theme& theme = ui::themeOf(ui::Scheme::Light);
        QCOMPARE(pixelsOf(picture, theme.golden), 0);
        QCOMPARE(pixelsOf(picture, theme.goldenText), 0);
        QTest::keyClick(&shown.plot(), Qt::Key_Home);
        const bool isAlarm = ui::isDotFull(shown.view.summary(), *shown.plot().markedSeed());
        QVERIFY(shown.plot().accessibleDescription().endsWith(isAlarm ? "false alarm" : "no bar stands out"));
    }

    void uniformAttentionFindsNothingWithAnySeed()
    {
        Experiment experiment = smallSeedsExperiment();
        experiment.attention = core::AttentionKind::Uniform;
        Shown shown(experiment);
        QVERIFY(shown.make());
        QCOMPARE(shown.headline->text(), QString("Feature 3 was found in none of 12 runs."));
        QCOMPARE(shown.finding->text(), QString("Its attention is 0.20 in each of them."));
    }

    void manyFeaturesAreDrawnAndTellTheirSpread()
    {
        Experiment experiment = smallSeedsExperiment();
        experiment.features = 1'000;
        experiment.golden = {300};
        Shown shown(experiment, 3);
        QVERIFY(shown.make());
        shown.plot().grab();
        QTest::mouseMove(&shown.plot(), QPoint(shown.plot().width() - 120, shown.plot().height() / 2));
        QTRY_VERIFY2(QToolTip::text().startsWith("Feature "), qPrintable(QToolTip::text()));
    }

    void paintingKeepsUpWithTheDisplay()
    {
        Experiment experiment = smallSeedsExperiment();
        experiment.features = 20;
        experiment.golden = {5};
        Shown shown(experiment, 200);
        QVERIFY(shown.make());
        shown.view.resize(1'200, 800);
        QImage picture = shown.plot().grab().toImage();
        const double best = leastWork(5, [&](int) { shown.plot().render(&picture); });
        QVERIFY2(best < 10.0, qPrintable(QString("%1 ms").arg(best)));
    }

    void theViewCanBeMadeNarrowAgainInAnyState()
    {
        Shown shown(smallSeedsExperiment());
        QVERIFY(shown.make());
        Experiment other = smallSeedsExperiment();
        other.epochs = 1;
        shown.view.showExperiment(other); // with the longest words beside the button
        shown.view.resize(1'600, 900);
        QCoreApplication::processEvents();
        QVERIFY(shown.view.minimumSizeHint().width() <= 360);
        QVERIFY(shown.view.minimumSizeHint().height() <= 600);
        shown.view.resize(360, 600);
        QCoreApplication::processEvents();
        QCOMPARE(shown.view.width(), 360);
        QVERIFY(shown.progress->mapTo(&shown.view, QPoint()).y() >
                shown.button->y()); // below the button, not beside it
    }

    void anotherViewGoesOnWhereTheFirstOneWas()
    {
        ui::SeedsJob runner;
        {
            SeedsView first(runner);
            first.showExperiment(smallSeedsExperiment());
            first.findChild<QPushButton*>("seedsRunButton")->click();
        }
        QTRY_VERIFY(!runner.isRunning()); // the view is hidden
        SeedsView second(runner);
        second.showExperiment(smallSeedsExperiment());
        QSignalSpy spread(&second, &SeedsView::spreadChanged);
        second.emitSpread();
        QCOMPARE(spread.last()[0].value<std::vector<double>>().size(), 5U);
        second.show();
        QCOMPARE(second.summary().completed(), 200);
        QVERIFY(second.findChild<QLabel*>("seedsProgressLabel")->text().startsWith("200 runs in "));
        QVERIFY(second.findChild<QLabel*>("seedsHeadline")->text().contains("200 runs"));
        QTest::keyClick(&second.plot(), Qt::Key_Home);
        QVERIFY(second.plot().markedSeed()); // there are dots
    }

    void everyControlHasANameAndAPlaceInTheTabOrder()
    {
        Shown shown(smallSeedsExperiment());
        for (QWidget* control : std::initializer_list<QWidget*>{shown.runs, shown.button, &shown.plot()}) {
            QVERIFY(!control->objectName().isEmpty());
            QVERIFY(!control->accessibleName().isEmpty());
            QVERIFY(control->focusPolicy() & Qt::TabFocus);
        }
        QCOMPARE(shown.runs->nextInFocusChain()->objectName(), QString("qt_spinbox_lineedit"));
    }

    void aThemeChangeRepaintsWithTheOtherColours()
    {
        Shown shown(smallSeedsExperiment());
        QVERIFY(shown.make());
        const QPoint dot = shown.dot(freeDot(shown), 3);
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        const QImage picture = shown.plot().grab().toImage();
        const ui::Theme& dark = ui::themeOf(ui::Scheme::Dark);
        QCOMPARE(picture.pixelColor(1, picture.height() / 2), dark.ground);
        const bool isFound = shown.view.summary().results()[freeDot(shown)].found;
        QCOMPARE(picture.pixelColor(dot), isFound ? dark.golden : dark.ground);
    }
};

ATTENTION_TEST(SeedsViewTest, QApplication)

} // namespace seeds_view_test
#include "seeds_view_test.moc"
