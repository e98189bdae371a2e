#include "ui/views/weights/score_strip.h"

#include "core/analysis/attention_profile.h"
#include "ui/text/feature_text.h"
#include "ui/text/figure_text.h"
#include "ui/text/share_text.h"
#include "ui/theme/theme.h"
#include "ui/views/weights/weights_map.h"

#include <QFocusEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kTextScale = 0.92;
constexpr double kMargin = 7.0; ///< above and below the bars: half a number's height
constexpr double kBarShare = 0.68;
constexpr double kMinPitchForGaps = 3.0;

void widen(double value, double& least, double& most)
{
    if (!std::isfinite(value))
        return;
    least = std::min(least, value);
    most = std::max(most, value);
}

} // namespace

ScoreStrip::ScoreStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("scoreStrip"));
    setAccessibleName(tr("Scores of the row"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tellAccessibility();
}

void ScoreStrip::setScores(RowScores scores)
{
    if (scores.scores.size() != m_row.scores.size())
        pointAt(std::nullopt);
    m_row = std::move(scores);
    m_least = 0.0;
    m_most = 0.0;
    for (const auto* values : {&m_row.scores, &m_row.bias})
        for (const double value : *values)
            widen(value, m_least, m_most);
    if (m_tipPosition && m_marked)
        showTip(*m_tipPosition);
    tellAccessibility();
    update();
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
    m_marked = feature >= 1 && feature <= features ? std::optional(feature) : std::nullopt;
    tellAccessibility();
    update();
}

FeatureColumns ScoreStrip::columns() const
{
    const double left = weightsLeftMargin(themeFont(kTextScale * m_scale), m_row.roles, width());
    return {left, std::max(1.0, width() - left - kWeightsRightMargin),
            std::max<std::int64_t>(1, static_cast<std::int64_t>(m_row.scores.size()))};
}

QString ScoreStrip::describe(std::int64_t feature) const
{
    const auto i = static_cast<std::size_t>(feature - 1);
    return tr("Score of %1: %2 (bias %3, inputs %4). Attention %5")
        .arg(wholeFeatureWithin(m_row.roles.names(), feature), figureText(m_row.scores[i]), figureText(m_row.bias[i]),
             figureText(m_row.scores[i] - m_row.bias[i]), exactShareText(m_row.attention[i]));
}

double ScoreStrip::yOf(double score) const
{
    const double range = m_most > m_least ? m_most - m_least : 1.0;
    const double fraction = std::isfinite(score) ? (score - m_least) / range : 0.0;
    return height() - kMargin - fraction * (height() - 2.0 * kMargin);
}

void ScoreStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(themeFont(kTextScale * m_scale));
    const Theme& theme = themeOf(*this);
    const FeatureColumns where = columns();
    if (!m_row.scores.empty()) {
        paintBars(painter);
        paintNumbers(painter);
        painter.setPen(theme.mutedText);
        const double zero = std::round(yOf(0.0)) + 0.5;
        painter.drawLine(QPointF(where.left, zero), QPointF(where.left + where.width, zero));
    }
    if (m_keyboardFocus) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2.0));
        painter.drawRoundedRect(QRectF(where.left - 4.0, 1.0, where.width + 8.0, height() - 2.0), 4.0, 4.0);
    }
}

void ScoreStrip::paintBars(QPainter& painter) const
{
    const Theme& theme = themeOf(*this);
    const FeatureColumns where = columns();
    const double width = where.pitch() >= kMinPitchForGaps ? kBarShare * where.pitch() : std::max(1.0, where.pitch());
    const auto barOf = [&](std::int64_t feature, double least) {
        const double y = yOf(m_row.scores[static_cast<std::size_t>(feature - 1)]);
        const double wide = std::max(width, least);
        return QRectF(QPointF(where.centreOf(feature) - wide / 2.0, std::min(y, yOf(0.0))),
                      QSizeF(wide, std::abs(y - yOf(0.0))));
    };
    painter.setRenderHint(QPainter::Antialiasing, where.pitch() >= kMinPitchForGaps);
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
    if (m_marked) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.text, 2.0));
        painter.drawRect(barOf(*m_marked, 3.0).adjusted(-2.0, -2.0, 2.0, 2.0));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// The axis: zero, and both ends where they are off it.
void ScoreStrip::paintNumbers(QPainter& painter) const
{
    const double line = QFontMetricsF(painter.font()).height();
    painter.setPen(themeOf(*this).mutedText);
    const auto write = [&](double score, const QString& text) {
        const double top = std::clamp(yOf(score) - line / 2.0, 0.0, height() - line);
        painter.drawText(QRectF(0.0, top, columns().left - 6.0, line), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    write(0.0, QStringLiteral("0"));
    for (const double end : {m_least, m_most})
        if (std::abs(yOf(end) - yOf(0.0)) >= line)
            write(end, figureText(end));
}

void ScoreStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
    QWidget::changeEvent(event);
}

void ScoreStrip::mouseMoveEvent(QMouseEvent* event)
{
    pointAt(m_row.scores.empty() ? std::nullopt : columns().featureAt(event->position().x()));
    if (m_marked)
        showTip(event->globalPosition().toPoint());
}

void ScoreStrip::leaveEvent(QEvent* /*event*/)
{
    pointAt(std::nullopt);
}

void ScoreStrip::keyPressEvent(QKeyEvent* event)
{
    const auto features = static_cast<std::int64_t>(m_row.scores.size());
    std::int64_t feature = m_marked.value_or(core::featureOfInterest(m_row.attention, m_row.roles));
    if (event->key() == Qt::Key_Escape && m_marked) {
        pointAt(std::nullopt);
        return;
    }
    if (event->key() == Qt::Key_Home) {
        feature = 1;
    } else if (event->key() == Qt::Key_End) {
        feature = features;
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        if (m_marked) // the first press shows where one stands
            feature += event->key() == Qt::Key_Left ? -1 : 1;
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    if (features == 0)
        return;
    pointAt(std::clamp<std::int64_t>(feature, 1, features));
    showTip(mapToGlobal(QPointF(columns().centreOf(*m_marked), 0.0).toPoint()));
}

void ScoreStrip::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
}

void ScoreStrip::focusOutEvent(QFocusEvent* event)
{
    m_keyboardFocus = false;
    pointAt(std::nullopt);
    QWidget::focusOutEvent(event);
}

void ScoreStrip::pointAt(std::optional<std::int64_t> feature)
{
    if (!feature && m_tipPosition) {
        QToolTip::hideText();
        m_tipPosition.reset();
    }
    mark(feature.value_or(0));
}

void ScoreStrip::showTip(const QPoint& globalPosition)
{
    m_tipPosition = globalPosition;
    QToolTip::showText(globalPosition, describe(*m_marked), this);
}

void ScoreStrip::tellAccessibility()
{
    if (m_row.scores.empty())
        setAccessibleDescription(tr("The scores of a row will stand here."));
    else
        setAccessibleDescription(describe(m_marked.value_or(core::featureOfInterest(m_row.attention, m_row.roles))));
}

} // namespace ui
