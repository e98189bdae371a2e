#include "ui/views/seeds/seeds_page_head.h"

#include "ui/text/seeds_text.h"
#include "ui/views/seeds/seeds_marks.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <functional>
#include <vector>

namespace ui {

namespace {

constexpr double kHeadGap = SeedsFrame::kGap;

struct SeedsPageWords {
    Q_DECLARE_TR_FUNCTIONS(ui::SeedsPlot)
};

/// A mark, painted around a centre with half its width, and what it is.
struct LegendEntry {
    QString text;
    std::function<void(QPainter&, const QPointF&, double)> paint;
};

void paintSmallBox(QPainter& painter, const FeatureColours& colours, const QPointF& centre, double half)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.line, 1.0));
    painter.drawRect(QRectF(centre.x() - half, centre.y() - half * 1.2, 2.0 * half, 2.4 * half));
    painter.setPen(QPen(colours.strong, 2.0));
    painter.drawLine(centre - QPointF(half, 0.0), centre + QPointF(half, 0.0));
}

/// The most important first.
std::vector<LegendEntry> legendOf(const SeedsScene& scene)
{
    const Theme& theme = scene.theme;
    const FeatureColours colours = featureColours(theme, !scene.summary->roles().golden().empty());
    const SeedsDotWords words = seedsDotWords(*scene.summary);
    const auto dot = [&theme, colours](bool isFull) {
        return [&theme, colours, isFull](QPainter& painter, const QPointF& centre, double half) {
            paintRunDot(painter, theme, colours, centre, half, isFull);
        };
    };
    const auto box = [colours](QPainter& painter, const QPointF& centre, double half) {
        paintSmallBox(painter, colours, centre, half);
    };
    const auto ringedDot = [&theme, colours](QPainter& painter, const QPointF& centre, double half) {
        paintRunDot(painter, theme, colours, centre, half * 0.75, true);
        painter.setPen(QPen(theme.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, half + 1.0, half + 1.0);
    };
    return {{words.full, dot(true)},
            {words.ring, dot(false)},
            {SeedsPageWords::tr("middle half, median"), box},
            {SeedsPageWords::tr("run shown"), ringedDot}};
}

} // namespace

void paintSeedsHead(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const QFontMetricsF metrics(frame.numbers);
    const double half = metrics.height() * 0.3;
    const double middle = metrics.height() / 2.0;
    const QString title = SeedsPageWords::tr("mean attention");
    const auto write = [&](double x, const QString& text) {
        painter.setPen(scene.theme.mutedText);
        painter.drawText(QRectF(x, 0.0, metrics.horizontalAdvance(text) + 1.0, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    painter.setFont(frame.numbers);
    write(0.0, title);
    std::vector<LegendEntry> legend = legendOf(scene);
    const auto widthOf = [&](const LegendEntry& entry) {
        return metrics.horizontalAdvance(entry.text) + 2.0 * half + 2.75 * kHeadGap;
    };
    const double room = frame.size.width() - metrics.horizontalAdvance(title) - 2.0 * kHeadGap;
    double needed = 0.0;
    std::size_t shown = 0;
    for (; shown < legend.size() && needed + widthOf(legend[shown]) <= room; ++shown)
        needed += widthOf(legend[shown]);
    double right = frame.size.width() - needed;
    for (std::size_t i = 0; i < shown; ++i) {
        legend[i].paint(painter, {right + 2.0 * kHeadGap + half, middle}, half);
        write(right + 2.75 * kHeadGap + 2.0 * half, legend[i].text);
        right += widthOf(legend[i]);
    }
}

} // namespace ui
