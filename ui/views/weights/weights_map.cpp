#include "ui/views/weights/weights_map.h"

#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

WeightsMap::WeightsMap(QWidget* parent) : QWidget(parent), m_colours(themeOf(*this))
{
    setObjectName(QStringLiteral("weightsMap"));
    setAccessibleName(tr("Weights of the attention kernel"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    tellAccessibility();
}

void WeightsMap::setModel(std::shared_ptr<const core::Model> model)
{
    const std::int64_t before = m_kernel ? m_kernel->features() : 0;
    m_model = std::move(model);
    m_kernel.reset();
    m_image = {};
    if (m_model) {
        m_kernel.emplace(*m_model);
        m_range = std::abs(static_cast<double>(m_kernel->at(m_kernel->strongest())));
        if (!std::isfinite(m_range)) // not one finite weight
            m_range = 0.0;
    }
    if (before != (m_kernel ? m_kernel->features() : 0))
        pointAt(std::nullopt);
    if (m_tipPosition && m_cell)
        showTip(*m_tipPosition); // follows the weights while the mouse rests
    tellAccessibility();
    update();
}

void WeightsMap::setScale(double scale)
{
    m_scale = scale;
    update();
}

core::FeatureRoles WeightsMap::roles() const
{
    return m_model ? m_model->experiment.roles() : core::FeatureRoles();
}

QString WeightsMap::describe(const WeightCell& cell) const
{
    return describeWeight(*m_kernel, cell, roles().names());
}

void WeightsMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_colours = DivergingScale(themeOf(*this));
        m_image = {};
        update();
    }
    QWidget::changeEvent(event);
}

void WeightsMap::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_kernel)
        return;
    pointAt(weightsLayout().cellAt(event->position(), devicePixelRatioF(), *m_kernel));
    if (m_cell)
        showTip(event->globalPosition().toPoint());
}

void WeightsMap::leaveEvent(QEvent* /*event*/)
{
    pointAt(std::nullopt);
}

void WeightsMap::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_cell) {
        pointAt(std::nullopt);
        return;
    }
    const auto moved =
        m_kernel ? movedCell(m_cell, event->key(), *m_kernel, m_model->experiment.featureOfInterest()) : std::nullopt;
    if (!moved) {
        QWidget::keyPressEvent(event);
        return;
    }
    pointAt(moved);
    showTip(mapToGlobal(weightsLayout().cellOf(*moved).bottomRight().toPoint()));
}

void WeightsMap::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
}

void WeightsMap::focusOutEvent(QFocusEvent* event)
{
    m_keyboardFocus = false;
    pointAt(std::nullopt);
    QWidget::focusOutEvent(event);
}

void WeightsMap::pointAt(std::optional<WeightCell> cell)
{
    if (!cell && m_tipPosition) {
        QToolTip::hideText();
        m_tipPosition.reset();
    }
    if (cell == m_cell)
        return;
    m_cell = cell;
    tellAccessibility();
    update();
    emit cellPointedAt(cell ? cell->input : 0, cell ? cell->feature : 0);
}

void WeightsMap::showTip(const QPoint& globalPosition)
{
    m_tipPosition = globalPosition;
    QToolTip::showText(globalPosition, describe(*m_cell), this);
}

/// Says what the drawing shows: the cell pointed at, or else the strongest weight.
void WeightsMap::tellAccessibility()
{
    if (!m_kernel)
        setAccessibleDescription(tr("The weights appear here as soon as the data are ready."));
    else if (m_cell)
        setAccessibleDescription(describe(*m_cell));
    else if (m_range == 0.0)
        setAccessibleDescription(
            tr("Heat map of %1 times %1 weights. All of them are zero.").arg(m_kernel->features()));
    else
        setAccessibleDescription(tr("Heat map of %1 times %1 weights. The strongest: %2")
                                     .arg(QString::number(m_kernel->features()), describe(m_kernel->strongest())));
}

} // namespace ui
