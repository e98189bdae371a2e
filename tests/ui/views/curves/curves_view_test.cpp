#include "tests/support/find_widget.h"
#include "tests/support/slowdown.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/charts/curve_chart.h"
#include "ui/theme/theme.h"
#include "ui/views/curves/curves_view.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace curves_view_test {

using core::Experiment;
using core::Snapshot;
using ui::CurvesView;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Snapshot momentOf(std::int64_t epoch, std::int64_t batch, double loss)
{
    return {epoch, batch, batch == 0 ? kNan : loss, batch == 0 ? kNan : 0.9, {loss * 2.0, 0.8, {}}, false};
}

/// As many moments as a history keeps.
std::vector<Snapshot> longRun(const Experiment& experiment)
{
    std::vector<Snapshot> snapshots;
    for (std::int64_t epoch = 1; epoch <= experiment.epochs; ++epoch)
        for (std::int64_t batch = 1; batch <= experiment.batchesPerEpoch(); ++batch)
            snapshots.push_back(momentOf(epoch, batch, std::exp(-static_cast<double>(snapshots.size()) / 200.0)));
    return snapshots;
}

} // namespace

class CurvesViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void theShownMomentsValuesAreTold()
    {
        CurvesView view;
        const Experiment experiment; // 352 batches in an epoch
        const std::vector<Snapshot> snapshots{momentOf(1, 0, 0.35), momentOf(1, 176, 0.01), momentOf(2, 352, 1e-5)};
        view.showSnapshots(experiment, snapshots, 1);
        QCOMPARE(view.lossChart().accessibleDescription(), QString("At epoch 0.50: train 0.0100, test 0.0200"));
        QCOMPARE(view.accuracyChart().accessibleDescription(), QString("At epoch 0.50: train 0.9000, test 0.8000"));
        view.showSnapshots(experiment, snapshots, 2);
        QCOMPARE(view.lossChart().accessibleDescription(), QString("At epoch 2.00: train 1e−5, test 2e−5"));
        view.showSnapshots(experiment, snapshots, 0); // before the first batch there is no training loss
        QCOMPARE(view.lossChart().accessibleDescription(), QString("At epoch 0.00: train –, test 0.7000"));
    }

    void theEndsOfEpochsAreNoHooksInTheCurveOfTheTest()
    {
        const Experiment experiment; // with more test rows than are measured within an epoch
        std::vector<Snapshot> snapshots = longRun(experiment);
        CurvesView smooth;
        smooth.resize(300, 340);
        std::vector<Snapshot> within = snapshots;
        std::erase_if(within, [&](const Snapshot& snapshot) { return snapshot.batch == experiment.batchesPerEpoch(); });
        smooth.showSnapshots(experiment, within, 10);
        for (Snapshot& snapshot : snapshots)
            if (snapshot.batch == experiment.batchesPerEpoch()) {
                snapshot.epochEnd = true;
                snapshot.test.accuracy = 0.95; // of all rows
                snapshot.accuracy = kNan;      // so that the curve of the training is the same as well
                snapshot.loss = kNan;
            }
        CurvesView view;
        view.resize(300, 340);
        view.showSnapshots(experiment, snapshots, 10);
        const auto testPixels = [](CurvesView& shown) {
            const QImage picture = shown.accuracyChart().grab().toImage();
            const QColor test = ui::themeOf(ui::Scheme::Light).test;
            int top = picture.height();
            for (int y = picture.height() / 6; y < picture.height(); ++y) // below the legend
                for (int x = 0; x < picture.width(); ++x)
                    if (picture.pixelColor(x, y) == test)
                        top = std::min(top, y);
            return top;
        };
        QCOMPARE(testPixels(view), testPixels(smooth));
        view.showSnapshots(experiment, snapshots, static_cast<std::size_t>(experiment.batchesPerEpoch()) - 1);
        QVERIFY(view.accuracyChart().accessibleDescription().endsWith(
            "test 0.9500")); // the description has it nevertheless
    }

    void theLowestTestLossAndTheLargerClassAreMarkedAndTold()
    {
        Experiment experiment;
        experiment.epochs = 4;
        const std::int64_t batches = experiment.batchesPerEpoch();
        std::vector<Snapshot> snapshots{momentOf(1, 0, 0.35)};
        for (const double loss : {0.2, 0.05, 0.1, 0.15}) {
            snapshots.push_back(momentOf(std::ssize(snapshots), batches, loss));
            snapshots.back().epochEnd = true;
        }
        CurvesView view;
        view.resize(400, 500);
        view.showSnapshots(experiment, snapshots, 4, {}, core::ClassCounts{{1, 9}, {3, 37}});
        QVERIFY(view.lossChart().accessibleDescription().endsWith("\nLowest test loss: 0.100, after epoch 2"));
        QVERIFY(!view.lossChart().markPlaces().moment.isEmpty());
        QVERIFY(view.accuracyChart().accessibleDescription().endsWith(
            "\nAlways answering 1, the larger class, is right in 0.925 of the test rows."));
        QVERIFY2(view.line().startsWith("Test accuracy 0.8000 (always 1: 0.925), test loss"), qPrintable(view.line()));
        QVERIFY2(view.line().contains("Of the rows with label 0, only 3 are in the test"), qPrintable(view.line()));
        // Even classes are marked; the sentences leave them out.
        view.showSnapshots(experiment, snapshots, 4, {}, core::ClassCounts{{50, 50}, {20, 20}});
        QVERIFY2(view.line().startsWith("Test accuracy 0.8000, test loss"), qPrintable(view.line()));
        QVERIFY(!view.line().contains("only"));
        QVERIFY(view.accuracyChart().markPlaces().level.width() > 0.0);
        view.showSnapshots(experiment, std::span(snapshots).first(1), 0); // no epoch is complete, no class known
        QVERIFY(view.lossChart().markPlaces().moment.isEmpty());
        QCOMPARE(view.accuracyChart().markPlaces().level, QRectF());
    }

    void branchesAreNamedInTheLineAndAtTheCurves()
    {
        CurvesView view;
        const Experiment experiment;
        const std::vector<Snapshot> snapshots = longRun(experiment);
        const std::vector<core::BranchPoint> branches{{1, 37, 0.003, 3e-4}};
        view.showSnapshots(experiment, snapshots, 500, branches);
        QVERIFY(view.line().endsWith(". Branched at epoch 1, batch 37: learning rate 0.003 → 0.0003."));
        for (const ui::CurveChart* chart : {&view.lossChart(), &view.accuracyChart()})
            QVERIFY(chart->accessibleDescription().contains("Branched at epoch 1, batch 37"));
        view.showSnapshots(experiment, snapshots, 500);
        QVERIFY(!view.line().contains("Branched"));
        QVERIFY(!view.lossChart().accessibleDescription().contains("Branched"));
    }

    void aTestLossThatHasBeenRisingIsSaid()
    {
        CurvesView view;
        view.resize(300, 340);
        view.show();
        auto& note = findWidget<QLabel>(view, "curvesNote");
        Experiment experiment;
        experiment.epochs = 60;
        std::vector<Snapshot> snapshots;
        for (std::int64_t epoch = 1; epoch <= experiment.epochs; ++epoch) {
            const double loss =
                epoch <= 30 ? 0.5 - 0.01 * static_cast<double>(epoch) : 0.2 + 0.01 * static_cast<double>(epoch - 30);
            snapshots.push_back(momentOf(epoch, experiment.batchesPerEpoch(), loss / 2.0));
            snapshots.back().epochEnd = true;
        }
        view.showSnapshots(experiment, std::span(snapshots).first(30), 0);
        QVERIFY(!note.isVisible());
        view.showSnapshots(experiment, snapshots, 0);
        QVERIFY(note.isVisible());
        QCOMPARE(note.text(), QString("The test loss was lowest after epoch 30 (0.200) and has risen to 0.500 since: "
                                      "the network is overfitting its training rows."));
        QVERIFY(view.line().endsWith(note.text()));
        view.clear();
        QVERIFY(!note.isVisible());
    }

    void nothingIsLeftOfTheRunBefore()
    {
        CurvesView view;
        view.resize(300, 340);
        const Experiment experiment;
        view.showSnapshots(experiment, {}, 0);
        const QImage empty = view.grab().toImage();
        view.showSnapshots(experiment, longRun(experiment), 100);
        QVERIFY(view.grab().toImage() != empty);
        view.clear();
        QCOMPARE(view.grab().toImage(), empty);
    }

    void aWholeHistoryIsTakenOverAtEveryFrame()
    {
        CurvesView view;
        view.resize(300, 340);
        const Experiment experiment;
        const std::vector<Snapshot> snapshots = longRun(experiment);
        QImage picture = view.grab().toImage();
        const double best = leastWork(5, [&](int i) {
            view.showSnapshots(experiment, snapshots, static_cast<std::size_t>(i));
            view.render(&picture);
        });
        QVERIFY2(best < 16 * kSlowdown, qPrintable(QString::number(best)));
    }
};

ATTENTION_TEST(CurvesViewTest, QApplication)

} // namespace curves_view_test
#include "curves_view_test.moc"
