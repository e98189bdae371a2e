#include "ui/views/learning_file.h"

#include "ui/charts/curve_chart.h"
#include "ui/charts/picture_page.h"
#include "ui/views/curves_view.h"

#include <QPainter>

namespace ui {

namespace {

/// Charts for the screen, as large as a projector needs them.
constexpr double kEnlargement = 2.0;
constexpr double kGap = 56.0;

QString lineOf(const core::Moment& moment, const CurvesView& view)
{
    if (moment.batch == 0)
        return CurvesView::tr("Before the first batch");
    return CurvesView::tr("Test accuracy %1, test loss %2 after epoch %3, batch %4")
        .arg(view.accuracyChart().valueText(moment.test.accuracy), view.lossChart().valueText(moment.test.loss))
        .arg(moment.epoch)
        .arg(moment.batch);
}

void paintChart(QPainter& painter, CurveChart& chart, const QRectF& place)
{
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(kEnlargement, kEnlargement);
    chart.resize((place.size() / kEnlargement).toSize());
    chart.paint(painter);
    painter.restore();
}

} // namespace

void saveLearningChart(const QString& path, const core::Experiment& experiment, std::span<const core::Moment> moments,
                       const PictureFormat& format)
{
    CurvesView view;
    view.showMoments(experiment, moments, moments.size() - 1);
    const QString question = CurvesView::tr("How well does it learn?");
    savePicture(path, question, format, [&](QPainter& painter) {
        const QRectF room = paintPageHead(painter, format, question, lineOf(moments.back(), view));
        // Side by side on a wide page, one above the other on a high one.
        const bool isWide = room.width() > room.height();
        const QSizeF size = isWide ? QSizeF((room.width() - kGap) / 2.0, room.height())
                                   : QSizeF(room.width(), (room.height() - kGap) / 2.0);
        const QPointF next = isWide ? QPointF(size.width() + kGap, 0.0) : QPointF(0.0, size.height() + kGap);
        paintChart(painter, view.lossChart(), {room.topLeft(), size});
        paintChart(painter, view.accuracyChart(), {room.topLeft() + next, size});
    });
}

} // namespace ui
