#include "tests/support/slowdown.h"
#include "ui/charts/curve_chart.h"
#include "ui/theme/theme.h"
#include "ui/views/curves_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using core::Experiment;
using core::Moment;
using ui::CurvesView;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Moment momentOf(std::int64_t epoch, std::int64_t batch, double loss)
{
    return {epoch, batch, batch == 0 ? kNan : loss, batch == 0 ? kNan : 0.9, {loss * 2.0, 0.8, {}}, false};
}

/// As many moments as a history keeps.
std::vector<Moment> longRun(const Experiment& experiment)
{
    std::vector<Moment> moments;
    for (std::int64_t epoch = 1; epoch <= experiment.epochs; ++epoch)
        for (std::int64_t batch = 1; batch <= experiment.batchesPerEpoch(); ++batch)
            moments.push_back(momentOf(epoch, batch, std::exp(-static_cast<double>(moments.size()) / 200.0)));
    return moments;
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
        const std::vector<Moment> moments{momentOf(1, 0, 0.35), momentOf(1, 176, 0.01), momentOf(2, 352, 1e-5)};
        view.showMoments(experiment, moments, 1);
        QCOMPARE(view.lossChart().accessibleDescription(), QString("At epoch 0.50: train 0.0100, test 0.0200"));
        QCOMPARE(view.accuracyChart().accessibleDescription(), QString("At epoch 0.50: train 0.9000, test 0.8000"));
        view.showMoments(experiment, moments, 2);
        QCOMPARE(view.lossChart().accessibleDescription(), QString("At epoch 2.00: train 1.0e-5, test 2.0e-5"));
        view.showMoments(experiment, moments, 0); // before the first batch there is no batch to tell of
        QCOMPARE(view.lossChart().accessibleDescription(), QString("At epoch 0.00: train –, test 0.7000"));
    }

    void nothingIsLeftOfTheRunBefore()
    {
        CurvesView view;
        view.resize(300, 340);
        const Experiment experiment;
        view.showMoments(experiment, {}, 0);
        const QImage empty = view.grab().toImage();
        view.showMoments(experiment, longRun(experiment), 100);
        QVERIFY(view.grab().toImage() != empty);
        view.clear();
        QCOMPARE(view.grab().toImage(), empty);
    }

    void aWholeHistoryIsTakenOverAtEveryFrame()
    {
        CurvesView view;
        view.resize(300, 340);
        const Experiment experiment;
        const std::vector<Moment> moments = longRun(experiment);
        QImage picture = view.grab().toImage();
        qint64 best = 1'000'000; // the machine may be busy with something else
        for (std::size_t i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            view.showMoments(experiment, moments, i);
            view.render(&picture);
            best = std::min(best, timer.elapsed());
        }
        QVERIFY2(best < 16 * kSlowdown, qPrintable(QString::number(best)));
    }
};

QTEST_MAIN(CurvesViewTest)
#include "curves_view_test.moc"
