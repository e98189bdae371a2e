#include "ui/views/weights/score_strip.h"

#include "core/analysis/attention_profile.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/views/weights/weights_map.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kStripTextScale = 0.92;
constexpr double kStripMargin = 7.0; ///< above and below the bars: half a number's height
constexpr double kBarShare = 0.68;
constexpr double kMinCellForGaps = 3.0;

} // namespace

ScoreStrip::ScoreStrip(QWidget* parent) : InspectableChart(parent)
{
    setObjectName(QStringLiteral("scoreStrip"));
    setAccessibleName(tr("Scores of the row"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    refresh();
}

void ScoreStrip::setScores(RowScores scores)
{
    if (scores.scores.size() != m_row.scores.size())
        clearHighlight();
    m_row = std::move(scores);
    m_min = 0.0;
    m_max = 0.0;
    for (const auto* values : {&m_row.scores, &m_row.bias})
        for (const double value : *values)
            if (std::isfinite(value)) {
                m_min = std::min(m_min, value);
                m_max = std::max(m_max, value);
            }
    refresh();
}

void ScoreStrip::setScale(double scale)
{
    m_scale = scale;
    setFixedHeight(static_cast<int>(std::lround(80.0 * scale)));
    update();
}

void ScoreStrip::mark(std::int64_t feature)
{
    const auto features = static_cast<std::int64_t>(m_row.scores.size());
    highlight(feature >= 1 && feature <= features ? std::optional(feature) : std::nullopt);
}

FeatureColumns ScoreStrip::columns() const
{
    const double left = weightsLeftMargin(themeFont(kStripTextScale * m_scale), m_row.roles, width());
    return {left, std::max(1.0, width() - left - kWeightsRightMargin),
            std::max<std::int64_t>(1, static_cast<std::int64_t>(m_row.scores.size()))};
}

QString ScoreStrip::describe(const std::int64_t& feature) const
{
    const auto i = static_cast<std::size_t>(feature - 1);
    return tr("Score of %1: %2 (bias %3, inputs %4). Attention %5")
        .arg(wholeFeatureWithin(m_row.roles.names(), feature), figureText(m_row.scores[i]), figureText(m_row.bias[i]),
             figureText(m_row.scores[i] - m_row.bias[i]), exactShareText(m_row.attention[i]));
}

double ScoreStrip::yOf(double score) const
{
    const double range = m_max > m_min ? m_max - m_min : 1.0;
    const double fraction = std::isfinite(score) ? (score - m_min) / range : 0.0;
    return height() - kStripMargin - fraction * (height() - 2.0 * kStripMargin);
}

void ScoreStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(themeFont(kStripTextScale * m_scale));
    const Theme& theme = themeOf(*this);
    const FeatureColumns where = columns();
    if (!m_row.scores.empty()) {
        paintBars(painter);
        paintNumbers(painter);
        painter.setPen(theme.mutedText);
        const double zero = std::round(yOf(0.0)) + 0.5;
        painter.drawLine(QPointF(where.left, zero), QPointF(where.left + where.width, zero));
    }
    paintFocusRing(painter, QRectF(where.left - 4.0, 1.0, where.width + 8.0, height() - 2.0));
}

void ScoreStrip::paintBars(QPainter& painter) const
{
    const Theme& theme = themeOf(*this);
    const FeatureColumns where = columns();
    const double width = where.pitch() >= kMinCellForGaps ? kBarShare * where.pitch() : std::max(1.0, where.pitch());
    const auto barOf = [&](std::int64_t feature, double minWidth) {
        const double y = yOf(m_row.scores[static_cast<std::size_t>(feature - 1)]);
        const double wide = std::max(width, minWidth);
        return QRectF(QPointF(where.centreOf(feature) - wide / 2.0, std::min(y, yOf(0.0))),
                      QSizeF(wide, std::abs(y - yOf(0.0))));
    };
    painter.setRenderHint(QPainter::Antialiasing, where.pitch() >= kMinCellForGaps);
    for (std::int64_t feature = 1; feature <= where.features; ++feature)
        if (!m_row.roles.isGolden(feature))
            painter.fillRect(barOf(feature, 1.0), theme.bar);
    for (const std::int64_t golden : m_row.roles.golden()) // last, and never too thin to be seen
        painter.fillRect(barOf(golden, 3.0), theme.golden);
    if (where.pitch() >= 8.0) {
        painter.setPen(QPen(theme.text, 1.5));
        for (std::int64_t feature = 1; feature <= where.features; ++feature) {
            const double y = yOf(m_row.bias[static_cast<std::size_t>(feature - 1)]);
            painter.drawLine(QPointF(where.centreOf(feature) - width / 2.0, y),
                             QPointF(where.centreOf(feature) + width / 2.0, y));
        }
    }
    if (highlighted()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.text, 2.0));
        painter.drawRect(barOf(*highlighted(), 3.0).adjusted(-2.0, -2.0, 2.0, 2.0));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Writes zero, and both ends of the axis where they are away from it.
void ScoreStrip::paintNumbers(QPainter& painter) const
{
    const double line = QFontMetricsF(painter.font()).height();
    painter.setPen(themeOf(*this).mutedText);
    const auto write = [&](double score, const QString& text) {
        const double top = std::clamp(yOf(score) - line / 2.0, 0.0, height() - line);
        painter.drawText(QRectF(0.0, top, columns().left - 6.0, line), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    write(0.0, QStringLiteral("0"));
    for (const double end : {m_min, m_max})
        if (std::abs(yOf(end) - yOf(0.0)) >= line)
            write(end, figureText(end));
}

std::optional<std::int64_t> ScoreStrip::markAt(const QPointF& point) const
{
    return m_row.scores.empty() ? std::nullopt : columns().featureAt(point.x());
}

std::optional<std::int64_t> ScoreStrip::markByKey(int key) const
{
    return featureByKey(key, highlighted(), core::featureOfInterest(m_row.attention, m_row.roles),
                        std::ssize(m_row.scores));
}

QPointF ScoreStrip::tipPlace(const std::int64_t& feature) const
{
    return {columns().centreOf(feature), 0.0};
}

QString ScoreStrip::summary() const
{
    return m_row.scores.empty() ? tr("The scores of a row appear here.")
                                : describe(core::featureOfInterest(m_row.attention, m_row.roles));
}

} // namespace ui

#include "moc_score_strip.cpp"
