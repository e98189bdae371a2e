#include "tests/support/chart_samples.h"
#include "tests/support/test_registry.h"
#include "ui/charts/branch_marks.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/curve_chart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

namespace branch_marks_test {

using core::BranchPoint;
using ui::BranchMark;
using ui::CurveChart;
using ui::CurvePoint;

namespace {

const std::vector<BranchPoint> kBranches{{1, 37, 0.003, 3e-4}, {3, 50, 3e-4, 0.01}};

} // namespace

class BranchMarksTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void marksStandAtTheBatchesOfTheBranches()
    {
        const std::vector<BranchMark> marks = ui::branchMarks(kBranches, 100);
        QCOMPARE(marks.size(), std::size_t{2});
        QCOMPARE(marks[0].epochs, 0.37);
        QCOMPARE(marks[1].epochs, 2.5);
        QCOMPARE(marks[0].label, QString("→ 0.0003"));
    }

    void labelsCoverNoTextAndAreWithinThePlot()
    {
        const ui::Scale scale = ui::accuracyScale(0.5, 5);
        const QRectF plot(40.0, 20.0, 300.0, 120.0);
        const ui::PinCurves::Axes axes{plot, scale, 5.0};
        // Three so near each other that their labels cannot stand in one line, and one at the right end.
        const std::vector<BranchPoint> near{
            {1, 37, 0.003, 3e-4}, {1, 40, 3e-4, 0.01}, {1, 43, 0.01, 0.02}, {5, 99, 0.02, 0.1}};
        const std::vector<BranchMark> marks = ui::branchMarks(near, 100);
        const QRectF text(60.0, 20.0, 40.0, 40.0); // such as the letter of a pinned run
        const std::vector<CurvePoint> curve{{0.0, 0.95}, {5.0, 0.95}};
        const std::vector<QRectF> places = ui::branchLabelPlaces(marks, axes, ui::chartFont(12.0), {text}, {&curve});
        QCOMPARE(places.size(), marks.size());
        QVERIFY(!places.front().isEmpty() || !places[2].isEmpty());
        QVERIFY(!places.back().isEmpty());
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].isEmpty())
                continue;
            QVERIFY(plot.contains(places[i]));
            QVERIFY(!places[i].intersects(text));
            for (std::size_t other = 0; other < i; ++other)
                QVERIFY(!places[i].intersects(places[other]));
        }
        const double y = axes.at({0.0, scale.positionOf(0.95)}).y();
        QVERIFY(places.back().top() > y || places.back().bottom() < y); // not on the curve
    }

    void aBranchIsDrawnAndToldAndLeavesNothingBehind()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        chart.resize(300, 160);
        chart.setEpochs(5);
        chart.setCurves(fallingCurve(100, 5.0), fallingCurve(100, 5.0));
        chart.setSnapshot(5.0);
        const QImage plain = chart.grab().toImage();
        const QString before = chart.accessibleDescription();
        chart.setBranches(ui::branchMarks(kBranches, 100));
        QVERIFY(chart.grab().toImage() != plain);
        const QString told = "Branched at epoch 1, batch 37: learning rate 0.003 → 0.0003";
        QVERIFY(chart.accessibleDescription().contains(told));
        QVERIFY(chart.toolTip().contains(told));
        chart.setBranches({});
        QCOMPARE(chart.grab().toImage(), plain);
        QCOMPARE(chart.accessibleDescription(), before);
        QCOMPARE(chart.toolTip(), QString());
    }

    void anEmptyChartHasNoBranch()
    {
        CurveChart chart(CurveChart::Measure::Accuracy);
        chart.resize(300, 160);
        const QImage empty = chart.grab().toImage();
        chart.setCurves(fallingCurve(100, 1.0), fallingCurve(100, 1.0));
        chart.setBranches(ui::branchMarks(kBranches, 100));
        chart.clear();
        QCOMPARE(chart.grab().toImage(), empty);
    }
};

ATTENTION_TEST(BranchMarksTest, QApplication)

} // namespace branch_marks_test
#include "branch_marks_test.moc"
