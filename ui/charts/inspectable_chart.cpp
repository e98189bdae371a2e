#include "ui/charts/inspectable_chart.h"

#include "ui/text/shown/shown_text.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace ui {

void KeyboardChart::paintFocusRing(QPainter& painter, const QRectF& around) const
{
    if (!m_hasKeyboardFocus)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(themeOf(*this).accent, 2.0));
    painter.drawRoundedRect(around, 4.0, 4.0);
}

void KeyboardChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        restyle();
    QWidget::changeEvent(event);
}

void KeyboardChart::focusInEvent(QFocusEvent* event)
{
    m_hasKeyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                         event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event); // repaints
}

void KeyboardChart::focusOutEvent(QFocusEvent* event)
{
    m_hasKeyboardFocus = false;
    QWidget::focusOutEvent(event);
}

InspectableChartBase::InspectableChartBase(QWidget* parent) : KeyboardChart(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void InspectableChartBase::showTip(const QPoint& globalPosition, const QString& text)
{
    m_tipPosition = globalPosition;
    QToolTip::showText(globalPosition, tipText(text), this);
}

void InspectableChartBase::hideTip()
{
    if (std::exchange(m_tipPosition, std::nullopt))
        QToolTip::hideText();
}

void InspectableChartBase::focusOutEvent(QFocusEvent* event)
{
    clearHighlight();
    KeyboardChart::focusOutEvent(event);
}

std::optional<std::int64_t> featureByKey(int key, const std::optional<std::int64_t>& highlighted, std::int64_t first,
                                         std::int64_t features)
{
    if (features == 0)
        return std::nullopt;
    switch (key) {
    case Qt::Key_Home:
        return 1;
    case Qt::Key_End:
        return features;
    case Qt::Key_Left:
    case Qt::Key_Right:
        break;
    default:
        return std::nullopt;
    }
    const int step = !highlighted ? 0 : key == Qt::Key_Left ? -1 : 1; // the first press only shows the highlight
    return std::clamp<std::int64_t>(highlighted.value_or(first) + step, 1, features);
}

} // namespace ui

#include "moc_inspectable_chart.cpp"
