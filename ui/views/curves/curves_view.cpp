#include "ui/views/curves/curves_view.h"

#include "core/analysis/test_loss_trend.h"
#include "core/export/chart_numbers.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/curve_chart.h"
#include "ui/text/branch_text.h"
#include "ui/text/class_text.h"
#include "ui/text/learning_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"

#include <QLabel>
#include <QPainter>

namespace ui {

namespace {

/// Enlarges charts of the screen for a page.
constexpr double kEnlargement = 2.0;
constexpr double kChartGap = 56.0;

/// The curves of the test rows.
struct TestCurves {
    std::vector<CurvePoint> loss;
    std::vector<CurvePoint> accuracy;
};

/// The end of an epoch is measured on all test rows, and within it the first few hundred: where that makes a
/// difference, the line has those within alone.
TestCurves testCurves(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots)
{
    const bool differ = experiment.dataset().testSamples() > static_cast<std::int64_t>(core::kProbeRows);
    const std::int64_t batchesPerEpoch = experiment.batchesPerEpoch();
    TestCurves curves;
    curves.loss.reserve(snapshots.size());
    curves.accuracy.reserve(snapshots.size());
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        const core::Snapshot& snapshot = snapshots[i];
        const double epochs = core::epochsUntil(snapshot.epoch, snapshot.batch, batchesPerEpoch);
        const bool isApart = differ && snapshot.epochEnd && i > 0 && !snapshots[i - 1].epochEnd;
        curves.loss.push_back({epochs, snapshot.test.loss, isApart});
        curves.accuracy.push_back({epochs, snapshot.test.accuracy, isApart});
    }
    return curves;
}

/// Paints a chart at the place in another size, and restores its size in the window.
void paintChart(QPainter& painter, const Theme& theme, CurveChart& chart, const QRectF& place)
{
    const QSize before = chart.size();
    const ChartTextScale texts(ChartTextScale::ofLargeTexts()); // they are enlarged already
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(kEnlargement, kEnlargement);
    chart.resize((place.size() / kEnlargement).toSize());
    chart.paint(painter, theme);
    painter.restore();
    chart.resize(before);
}

} // namespace

CurvesView::CurvesView(QWidget* parent)
    : View({"curvesView", "curvesQuestion"}, parent), m_note(makeWrappedLabel("curvesNote")),
      m_loss(new CurveChart(CurveChart::Measure::Loss)), m_accuracy(new CurveChart(CurveChart::Measure::Accuracy))
{
    m_loss->setObjectName(QStringLiteral("lossChart"));
    m_accuracy->setObjectName(QStringLiteral("accuracyChart"));
    m_question->setText(tr("How well does it learn?"));
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    fillBox(new QVBoxLayout(this), 10, {m_question, m_note, {m_loss, 1}, {m_accuracy, 1}});
    m_note->hide();
}

void CurvesView::showRun(const ShownRun& run)
{
    if (isVisible())
        showSnapshots(run.experiment, run.snapshots, run.shown, run.branches(), run.classes());
}

void CurvesView::showSnapshots(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                               std::size_t shown, std::span<const core::BranchPoint> branches,
                               const std::optional<core::ClassCounts>& classes)
{
    std::vector<CurvePoint> trainLoss;
    std::vector<CurvePoint> trainAccuracy;
    for (auto* curve : {&trainLoss, &trainAccuracy})
        curve->reserve(snapshots.size());
    const std::int64_t batchesPerEpoch = experiment.batchesPerEpoch();
    const auto epochsUntil = [&](const core::Snapshot& snapshot) {
        return core::epochsUntil(snapshot.epoch, snapshot.batch, batchesPerEpoch);
    };
    for (const core::Snapshot& snapshot : snapshots) {
        const double epochs = epochsUntil(snapshot);
        trainLoss.push_back({epochs, snapshot.loss});
        trainAccuracy.push_back({epochs, snapshot.accuracy});
    }
    TestCurves test = testCurves(experiment, snapshots);
    m_loss->setCurves(std::move(trainLoss), std::move(test.loss));
    m_accuracy->setCurves(std::move(trainAccuracy), std::move(test.accuracy));
    for (CurveChart* chart : {m_loss, m_accuracy}) {
        chart->setEpochs(static_cast<int>(experiment.epochs));
        chart->setBranches(branchMarks(branches, batchesPerEpoch));
        if (!snapshots.empty())
            chart->setSnapshot(epochsUntil(snapshots[std::min(shown, snapshots.size() - 1)]));
    }
    showTrend(snapshots);
    showLowest(snapshots);
    showClasses(experiment, classes);
    m_marked.reset();
    if (snapshots.empty())
        return;
    const core::Snapshot& marked = snapshots[std::min(shown, snapshots.size() - 1)];
    m_marked = {marked.epoch, marked.batch, marked.test.loss,
                besideMajority(m_accuracy->valueText(marked.test.accuracy), marked.test.accuracy, classes,
                               core::FeatureNames(experiment.table)),
                branchText(branches)};
}

/// The end of an epoch is measured on all test rows, so it alone can be the lowest.
void CurvesView::showLowest(std::span<const core::Snapshot> snapshots)
{
    const auto lowest = core::lowestTestLossIn(snapshots);
    if (!lowest) {
        m_loss->setMoment({});
        return;
    }
    const core::Snapshot& snapshot = snapshots[*lowest];
    m_loss->setMoment(CurveMoment{static_cast<double>(snapshot.epoch), snapshot.test.loss,
                                  tr("lowest: epoch %1").arg(grouped(snapshot.epoch)),
                                  lowestText({snapshot.epoch, snapshot.test.loss})});
}

/// Called at every frame: makes texts only for other data.
void CurvesView::showClasses(const core::Experiment& experiment, const std::optional<core::ClassCounts>& classes)
{
    if (!classes) {
        m_accuracy->setLevel({});
        m_rare.clear();
    } else {
        const core::FeatureNames names(experiment.table);
        m_accuracy->setLevel(
            CurveLevel{classes->majorityShare(), majorityText(*classes, names), majoritySentence(*classes, names)});
        m_rare = rareClassText(*classes, names);
        if (!m_rare.isEmpty())
            m_rare += u' ' + rareClassAdvice(experiment.stratify);
    }
    showNote();
}

void CurvesView::showNote()
{
    QStringList notes{m_rare, m_rising};
    notes.removeAll(QString());
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
}

/// Called at every frame: looks at the losses anew only after another epoch.
void CurvesView::showTrend(std::span<const core::Snapshot> snapshots)
{
    std::vector<double> losses = core::testLossesOf(snapshots);
    if (losses == m_testLosses)
        return;
    m_testLosses = std::move(losses);
    const auto rise = core::risingTestLoss(m_testLosses);
    m_rising = rise ? risingText(*rise) : QString();
    showNote();
}

QString CurvesView::line() const
{
    if (!m_marked)
        return {};
    if (m_marked->batch == 0)
        return tr("Before the first batch");
    const QString values = tr("Test accuracy %1, test loss %2 after epoch %3, batch %4")
                               .arg(m_marked->testAccuracy, m_loss->valueText(m_marked->testLoss))
                               .arg(grouped(m_marked->epoch), grouped(m_marked->batch));
    QStringList sentences{m_marked->branches, m_note->text()};
    sentences.removeAll(QString());
    return sentences.isEmpty() ? values : values + QStringLiteral(". ") + sentences.join(u' ');
}

void CurvesView::setPinned(const std::vector<LabelledPin>& pins)
{
    std::vector<PinnedCurve> losses;
    std::vector<PinnedCurve> accuracies;
    for (const LabelledPin& pin : pins) {
        TestCurves test = testCurves(pin.run->experiment, pin.run->history.snapshots());
        losses.push_back({pin.place, pin.label, std::move(test.loss)});
        accuracies.push_back({pin.place, pin.label, std::move(test.accuracy)});
    }
    m_loss->setPinned(std::move(losses));
    m_accuracy->setPinned(std::move(accuracies));
}

void CurvesView::clear()
{
    m_loss->clear();
    m_accuracy->clear();
    m_marked.reset();
    m_rare.clear();
    showTrend({});
    showNote();
}

double CurvesView::typeScale() const
{
    return m_loss->typeScale();
}

void CurvesView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    emit typeScaleChanged(typeScale());
}

/// Side by side on a wide page, one above the other on a high one.
void CurvesView::paintPicture(QPainter& painter, const QRectF& room, const Theme& theme)
{
    const bool isWide = room.width() > room.height();
    const QSizeF size = isWide ? QSizeF((room.width() - kChartGap) / 2.0, room.height())
                               : QSizeF(room.width(), (room.height() - kChartGap) / 2.0);
    const QPointF next = isWide ? QPointF(size.width() + kChartGap, 0.0) : QPointF(0.0, size.height() + kChartGap);
    paintChart(painter, theme, *m_loss, {room.topLeft(), size});
    paintChart(painter, theme, *m_accuracy, {room.topLeft() + next, size});
}

std::vector<ViewTable> CurvesView::tables(const ShownRun& run) const
{
    return {{"curves", tr("Loss and accuracy over the run"),
             tr("A row for each moment of the run: epoch, batch, loss and accuracy of training and test, and the "
                "share of the larger class."),
             run.missingRun(), run.experiment,
             [snapshots = std::vector(run.snapshots.begin(), run.snapshots.end()),
              classes = run.classes()](const std::stop_token&) { return core::curveNumbers(snapshots, classes); }}};
}

void saveLearningChart(const QString& path, const core::Experiment& experiment,
                       std::span<const core::Snapshot> snapshots, const PictureFormat& format, const std::string& run,
                       std::span<const core::BranchPoint> branches, const std::optional<core::ClassCounts>& classes)
{
    CurvesView view;
    view.showSnapshots(experiment, snapshots, snapshots.size() - 1, branches, classes);
    savePicture(path, view.question(), format, run,
                [&](QPainter& painter, const Theme& theme) { view.paintFigure(painter, format.page(), theme); });
}

} // namespace ui

#include "moc_curves_view.cpp"
