#include "ui/charts/class_marks.h"

#include "ui/charts/chart_font.h"
#include "ui/charts/whiskers.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/share_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace ui {

namespace {

constexpr double kClassGap = 8.0;
constexpr double kSwatch = 12.0;

struct ClassWords {
    Q_DECLARE_TR_FUNCTIONS(ui::AttentionChart)
};

enum class Mark { Label0, Label1, Whisker, Mean };

struct LegendEntry {
    Mark mark;
    QString text;
    QRectF place; ///< of the mark and the text, from the legend's corner
};

/// The share of the legend's width that the name of a class may take.
constexpr double kMaxMarkOfWidth = 0.4;

std::vector<LegendEntry> placedLegend(const core::FeatureNames& names, const QFont& font, double width)
{
    std::array<QString, 4> texts{labelText(names, 0), labelText(names, 1), ClassWords::tr("5 to 95 % of the rows"),
                                 ClassWords::tr("mean of all")};
    const QFontMetricsF metrics(font);
    std::vector<double> widths;
    widths.reserve(texts.size());
    for (QString& text : std::span(texts).first(2))
        text = metrics.elidedText(text, Qt::ElideRight, std::max(kMaxMarkOfWidth * width, 100.0));
    for (const QString& text : texts)
        widths.push_back(kSwatch + kClassGap / 2.0 + metrics.horizontalAdvance(text));
    const std::vector<QRectF> places = legendPlaces(widths, metrics.height(), 2.0 * kClassGap, width);
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < texts.size(); ++i)
        entries.push_back({static_cast<Mark>(i), texts.at(i), places[i]});
    return entries;
}

void paintHatched(QPainter& painter, const QRectF& bar, const QColor& colour)
{
    painter.save();
    painter.setBrush(QBrush(colour, Qt::BDiagPattern));
    painter.setPen(QPen(colour, 1.0));
    painter.drawRect(bar.adjusted(0.5, std::min(0.5, bar.height()), -0.5, 0.0));
    painter.restore();
}

/// Half the length of a whisker's cap.
double capOf(const QRectF& bar)
{
    return std::min(bar.width() * 0.25, 5.0);
}

void paintWhisker(QPainter& painter, double x, double top, double bottom, double cap)
{
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    painter.drawLine(QPointF(x - cap, top), QPointF(x + cap, top));
    painter.drawLine(QPointF(x - cap, bottom), QPointF(x + cap, bottom));
}

} // namespace

void ClassMarks::set(const core::ClassSummary& summary)
{
    m_summary = summary;
    if (m_features != summary.all.mean.size())
        m_maximum = 0.0;
    m_features = summary.all.mean.size();
    for (core::AttentionSpread& spread : m_summary.label)
        for (std::vector<double>* values : {&spread.mean, &spread.low, &spread.high}) {
            *values = sharesOf(std::move(*values));
            for (const double share : *values)
                m_maximum = std::max(m_maximum, share);
        }
}

QString ClassMarks::textOf(std::int64_t feature, const core::FeatureNames& names) const
{
    const auto at = static_cast<std::size_t>(feature - 1);
    QStringList lines;
    for (const int label : {0, 1}) {
        const core::AttentionSpread& spread = m_summary.label.at(static_cast<std::size_t>(label));
        if (spread.rows == 0)
            lines << tr("%1: no rows").arg(labelText(names, label));
        else
            lines << tr("%1: %2, 9 of 10 rows between %3 and %4")
                         .arg(labelText(names, label), exactShareText(spread.mean[at]), exactShareText(spread.low[at]),
                              exactShareText(spread.high[at]));
    }
    return lines.join(u'\n');
}

std::vector<QRectF> ClassMarks::marks(const AttentionLayout& layout, const Scale& scale) const
{
    std::vector<QRectF> marks;
    for (std::size_t at = 0; at < m_features; ++at)
        for (const int label : {0, 1}) {
            const core::AttentionSpread& spread = m_summary.label.at(static_cast<std::size_t>(label));
            if (spread.rows == 0)
                continue;
            const QRectF bar =
                barOf(layout, static_cast<std::int64_t>(at) + 1, label, scale.positionOf(spread.mean[at]));
            const double cap = capOf(bar);
            const double top = layout.yOf(scale.positionOf(spread.high[at]));
            marks.push_back(bar);
            marks.emplace_back(bar.center().x() - cap, top - 1.0, 2.0 * cap,
                               layout.yOf(scale.positionOf(spread.low[at])) - top + 2.0);
        }
    return marks;
}

QRectF ClassMarks::barOf(const AttentionLayout& layout, std::int64_t feature, int label, double fraction)
{
    constexpr double kShare = 0.8; // of the pitch, for both: two bars need more of it than one
    const double width = layout.pitch() * kShare / 2.0;
    const double left = layout.centreOf(feature) + (label == 0 ? -width : 0.0);
    const double between = width > 6.0 ? 0.5 : 0.0;
    const double y = layout.yOf(fraction);
    return {left + (label == 0 ? 0.0 : between), y, width - between, layout.plot.bottom() - y};
}

void ClassMarks::paint(QPainter& painter, const Theme& theme, const AttentionLayout& layout, const Scale& scale,
                       const std::vector<double>& means, const core::FeatureRoles& roles) const
{
    painter.save();
    for (std::int64_t feature = 1; feature <= static_cast<std::int64_t>(m_features); ++feature) {
        const auto at = static_cast<std::size_t>(feature - 1);
        for (const int label : {0, 1}) {
            const core::AttentionSpread& spread = m_summary.label.at(static_cast<std::size_t>(label));
            if (spread.rows == 0)
                continue;
            const QRectF bar = barOf(layout, feature, label, scale.positionOf(spread.mean[at]));
            const QColor& colour = roles.carriesLabel(feature) ? theme.golden : theme.bar;
            if (label == 0)
                paintHatched(painter, bar, colour);
            else
                painter.fillRect(bar, colour);
            painter.setPen(QPen(withStrength(theme.text, 0.75F), bar.width() > 8.0 ? 1.5 : 1.0));
            paintWhisker(painter, bar.center().x(), layout.yOf(scale.positionOf(spread.high[at])),
                         layout.yOf(scale.positionOf(spread.low[at])), capOf(bar));
        }
        const QRectF left = barOf(layout, feature, 0, 0.0);
        const QRectF right = barOf(layout, feature, 1, 0.0);
        const double y = std::round(layout.yOf(means[at]));
        painter.fillRect(QRectF(left.left() - 1.0, y - 1.0, right.right() - left.left() + 2.0, 2.0), theme.text);
    }
    painter.restore();
}

int ClassMarks::legendLines(const QFont& font, double width, const core::FeatureNames& names)
{
    const auto last = placedLegend(names, font, width).back();
    return 1 + static_cast<int>(std::lround(last.place.top() / last.place.height()));
}

void ClassMarks::paintLegend(QPainter& painter, const Theme& theme, const QFont& font, const QRectF& place,
                             const core::FeatureNames& names)
{
    painter.save();
    painter.setFont(font);
    for (const LegendEntry& entry : placedLegend(names, font, place.width())) {
        const QRectF box = entry.place.translated(place.topLeft());
        const QRectF swatch(box.left(), box.center().y() - kSwatch / 2.0, kSwatch, kSwatch);
        switch (entry.mark) {
        case Mark::Label0:
            paintHatched(painter, swatch, theme.bar);
            break;
        case Mark::Label1:
            painter.fillRect(swatch, theme.bar);
            break;
        case Mark::Whisker:
            painter.setPen(QPen(theme.text, 1.5));
            paintWhisker(painter, swatch.center().x(), swatch.top(), swatch.bottom(), 3.0);
            break;
        case Mark::Mean:
            painter.fillRect(QRectF(swatch.left(), swatch.center().y() - 1.0, kSwatch, 2.0), theme.text);
            break;
        }
        painter.setPen(theme.mutedText);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, entry.text);
    }
    painter.restore();
}

} // namespace ui
