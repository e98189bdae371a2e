#include "ui/views/curves/learning_file.h"

#include "ui/charts/curve_chart.h"
#include "ui/pictures/picture_page.h"
#include "ui/views/curves/curves_view.h"

#include <QPainter>

namespace ui {

namespace {

/// Charts for the screen, as large as a projector needs them.
constexpr double kEnlargement = 2.0;
constexpr double kGap = 56.0;

/// The chart has its place in a window, to which it goes back.
void paintChart(QPainter& painter, const Theme& theme, CurveChart& chart, const QRectF& place)
{
    const QSize before = chart.size();
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(kEnlargement, kEnlargement);
    chart.resize((place.size() / kEnlargement).toSize());
    chart.paint(painter, theme);
    painter.restore();
    chart.resize(before);
}

} // namespace

void paintLearningPage(QPainter& painter, const QSizeF& page, const Theme& theme, CurvesView& view)
{
    const QRectF room = paintPageHead(painter, page, theme, view.question(), view.momentText());
    // Side by side on a wide page, one above the other on a high one.
    const bool isWide = room.width() > room.height();
    const QSizeF size = isWide ? QSizeF((room.width() - kGap) / 2.0, room.height())
                               : QSizeF(room.width(), (room.height() - kGap) / 2.0);
    const QPointF next = isWide ? QPointF(size.width() + kGap, 0.0) : QPointF(0.0, size.height() + kGap);
    paintChart(painter, theme, view.lossChart(), {room.topLeft(), size});
    paintChart(painter, theme, view.accuracyChart(), {room.topLeft() + next, size});
}

void saveLearningChart(const QString& path, const core::Experiment& experiment,
                       std::span<const core::Snapshot> snapshots, const PictureFormat& format, const std::string& run)
{
    CurvesView view;
    view.showSnapshots(experiment, snapshots, snapshots.size() - 1);
    savePicture(path, view.question(), format, run,
                [&](QPainter& painter, const Theme& theme) { paintLearningPage(painter, format.page(), theme, view); });
}

} // namespace ui
