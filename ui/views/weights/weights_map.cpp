#include "ui/views/weights/weights_map.h"

#include "ui/text/numbers/grouped_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

WeightsMap::WeightsMap(QWidget* parent) : InspectableChart(parent), m_colours(themeOf(*this))
{
    setObjectName(QStringLiteral("weightsMap"));
    setAccessibleName(tr("Weights of the attention kernel"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    refresh();
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
        if (!std::isfinite(m_range)) // no finite weight
            m_range = 0.0;
    }
    if (before != (m_kernel ? m_kernel->features() : 0))
        clearHighlight();
    refresh();
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

void WeightsMap::restyle()
{
    m_colours = DivergingScale(themeOf(*this));
    m_image = {};
    update();
}

std::optional<WeightCell> WeightsMap::markAt(const QPointF& point) const
{
    return m_kernel ? weightsLayout().cellAt(point, devicePixelRatioF(), *m_kernel) : std::nullopt;
}

std::optional<WeightCell> WeightsMap::markByKey(int key) const
{
    return m_kernel ? movedCell(highlighted(), key, *m_kernel, m_model->experiment.featureOfInterest()) : std::nullopt;
}

QPointF WeightsMap::tipPlace(const WeightCell& cell) const
{
    return weightsLayout().cellOf(cell).bottomRight();
}

void WeightsMap::highlightMoved()
{
    emit cellPointedAt(highlighted() ? highlighted()->input : 0, highlighted() ? highlighted()->feature : 0);
}

QString WeightsMap::summary() const
{
    if (!m_kernel)
        return tr("The weights appear here as soon as the data are ready.");
    if (m_range == 0.0)
        return tr("Heat map of %1 times %1 weights. All of them are zero.").arg(grouped(m_kernel->features()));
    return tr("Heat map of %1 times %1 weights. The strongest: %2")
        .arg(grouped(m_kernel->features()), describe(m_kernel->strongest()));
}

} // namespace ui

#include "moc_weights_map.cpp"
