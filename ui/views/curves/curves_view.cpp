#include "ui/views/curves/curves_view.h"

#include "ui/charts/curve_chart.h"
#include "ui/widgets/style_mark.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

CurvesView::CurvesView(QWidget* parent)
    : QWidget(parent), m_loss(new CurveChart(CurveChart::Measure::Loss)),
      m_accuracy(new CurveChart(CurveChart::Measure::Accuracy))
{
    setObjectName(QStringLiteral("curvesView"));
    m_loss->setObjectName(QStringLiteral("lossChart"));
    m_accuracy->setObjectName(QStringLiteral("accuracyChart"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* question = new QLabel(CurvesView::question());
    question->setObjectName(QStringLiteral("curvesQuestion"));
    setStyleMark(question, "tone", "muted");
    column->addWidget(question);
    column->addWidget(m_loss, 1);
    column->addWidget(m_accuracy, 1);
}

void CurvesView::showSnapshots(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                               std::size_t shown)
{
    std::vector<CurvePoint> trainLoss;
    std::vector<CurvePoint> testLoss;
    std::vector<CurvePoint> trainAccuracy;
    std::vector<CurvePoint> testAccuracy;
    for (auto* curve : {&trainLoss, &testLoss, &trainAccuracy, &testAccuracy})
        curve->reserve(snapshots.size());
    const auto batchesPerEpoch = static_cast<double>(experiment.batchesPerEpoch());
    const auto epochsUntil = [&](const core::Snapshot& snapshot) {
        return static_cast<double>(snapshot.epoch - 1) + static_cast<double>(snapshot.batch) / batchesPerEpoch;
    };
    for (const core::Snapshot& snapshot : snapshots) {
        const double epochs = epochsUntil(snapshot);
        trainLoss.push_back({epochs, snapshot.loss});
        testLoss.push_back({epochs, snapshot.test.loss});
        trainAccuracy.push_back({epochs, snapshot.accuracy});
        testAccuracy.push_back({epochs, snapshot.test.accuracy});
    }
    m_loss->setCurves(std::move(trainLoss), std::move(testLoss));
    m_accuracy->setCurves(std::move(trainAccuracy), std::move(testAccuracy));
    for (CurveChart* chart : {m_loss, m_accuracy}) {
        chart->setEpochs(static_cast<int>(experiment.epochs));
        if (!snapshots.empty())
            chart->setSnapshot(epochsUntil(snapshots[std::min(shown, snapshots.size() - 1)]));
    }
    m_marked.reset();
    if (snapshots.empty())
        return;
    const core::Snapshot& marked = snapshots[std::min(shown, snapshots.size() - 1)];
    m_marked = {marked.epoch, marked.batch, marked.test.loss, marked.test.accuracy};
}

QString CurvesView::momentText() const
{
    if (!m_marked)
        return {};
    if (m_marked->batch == 0)
        return tr("Before the first batch");
    return tr("Test accuracy %1, test loss %2 after epoch %3, batch %4")
        .arg(m_accuracy->valueText(m_marked->testAccuracy), m_loss->valueText(m_marked->testLoss))
        .arg(m_marked->epoch)
        .arg(m_marked->batch);
}

void CurvesView::setPinned(const std::vector<LabelledPin>& pins)
{
    std::vector<PinnedCurve> losses;
    std::vector<PinnedCurve> accuracies;
    for (const LabelledPin& pin : pins) {
        losses.push_back({pin.place, pin.label, {}});
        accuracies.push_back({pin.place, pin.label, {}});
        for (const core::Snapshot& snapshot : pin.run->history.snapshots()) {
            const double epochs = pin.run->history.epochsUntil(snapshot);
            losses.back().points.push_back({epochs, snapshot.test.loss});
            accuracies.back().points.push_back({epochs, snapshot.test.accuracy});
        }
    }
    m_loss->setPinned(std::move(losses));
    m_accuracy->setPinned(std::move(accuracies));
}

void CurvesView::clear()
{
    m_loss->clear();
    m_accuracy->clear();
    m_marked.reset();
}

} // namespace ui
