#include "ui/charts/attention_chart.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"

#include <QPainter>

#include <algorithm>

namespace ui {

AttentionChart::AttentionChart(QWidget* parent) : InspectableChart(parent)
{
    setObjectName(QStringLiteral("attentionChart"));
    setAccessibleName(tr("Mean attention of each feature"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_figure.setTheme(themeOf(*this));
    m_figure.setHint(tr("The attention appears here as soon as the data are ready."));
    refresh();
}

void AttentionChart::setAttention(const std::vector<double>& attention, const core::FeatureRoles& roles)
{
    if (static_cast<std::size_t>(roles.features()) != m_figure.attention().size())
        highlight(std::nullopt);
    m_figure.setAttention(attention, roles);
    refresh();
}

void AttentionChart::setWhiskers(const std::vector<double>& low, const std::vector<double>& high)
{
    m_figure.setWhiskers(low, high);
    refresh();
}

void AttentionChart::setClassSplit(const core::ClassSummary& summary)
{
    m_figure.setClassSplit(summary);
    refresh();
}

void AttentionChart::clearClassSplit()
{
    m_figure.clearClassSplit();
    refresh();
}

void AttentionChart::setPinned(std::vector<PinnedAttention> pins)
{
    m_figure.setPinned(std::move(pins));
    refresh();
}

void AttentionChart::clear()
{
    highlight(std::nullopt);
    m_figure.clear();
    refresh();
}

void AttentionChart::setHint(const QString& hint)
{
    m_figure.setHint(hint);
    refresh();
}

QRectF AttentionChart::barRect(std::int64_t feature) const
{
    const double share = m_figure.attention().at(static_cast<std::size_t>(feature - 1));
    return m_figure.layoutFor(size()).barOf(feature, share / m_figure.axisMaximum(size()));
}

void AttentionChart::setHighlight(std::int64_t feature)
{
    const bool exists = feature >= 1 && feature <= std::ssize(m_figure.attention());
    highlight(exists ? std::optional(feature) : std::nullopt);
}

void AttentionChart::mouseReleaseEvent(QMouseEvent* event)
{
    const std::optional<std::int64_t> bar = markAt(event->position());
    if (event->button() == Qt::LeftButton && bar)
        emit barChosen(*bar);
    InspectableChart::mouseReleaseEvent(event);
}

void AttentionChart::keyPressEvent(QKeyEvent* event)
{
    const bool chooses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (chooses && highlighted())
        emit barChosen(*highlighted());
    else
        InspectableChart::keyPressEvent(event);
}

void AttentionChart::restyle()
{
    m_figure.setTheme(themeOf(*this));
    update();
}

void AttentionChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    m_figure.paint(painter, size());
    // Around the bars alone, because texts reach to the widget's edges.
    const QRectF plot =
        m_figure.attention().empty() ? QRectF(rect()).adjusted(6.0, 6.0, -6.0, -6.0) : m_figure.layoutFor(size()).plot;
    paintFocusRing(painter, plot.adjusted(-5.0, -5.0, 5.0, 5.0));
}

void AttentionChart::paintFor(QPainter& painter, const QSizeF& size, const Theme& theme)
{
    m_figure.setHighlight(std::nullopt);
    m_figure.setTheme(theme);
    m_figure.paint(painter, size);
    m_figure.setTheme(themeOf(*this));
    m_figure.setHighlight(highlighted());
}

std::optional<std::int64_t> AttentionChart::markAt(const QPointF& point) const
{
    return m_figure.attention().empty() ? std::nullopt : m_figure.layoutFor(size()).featureAt(point);
}

std::optional<std::int64_t> AttentionChart::markByKey(int key) const
{
    return featureByKey(key, highlighted(), m_figure.roles().featureOfInterest(), std::ssize(m_figure.attention()));
}

QPointF AttentionChart::tipPlace(const std::int64_t& feature) const
{
    return m_figure.layoutFor(size()).barOf(feature, 1.0).topRight();
}

void AttentionChart::highlightMoved()
{
    m_figure.setHighlight(highlighted());
    emit highlightChanged(highlighted().value_or(0));
}

/// Names the golden bars and the top one.
QString AttentionChart::summary() const
{
    const std::vector<double>& attention = m_figure.attention();
    if (attention.empty())
        return m_figure.hint();
    const auto top = std::ranges::max_element(attention);
    QString text = (m_figure.roles().hasGroups() ? tr("Bar chart of %1 columns.") : tr("Bar chart of %1 features."))
                       .arg(grouped(attention.size()));
    const std::vector<std::int64_t>& goldens = m_figure.roles().golden();
    for (const std::int64_t golden : namedFeatures(goldens))
        text += u' ' + tr("Golden feature %1: %2.")
                           .arg(QString::number(golden), shareText(attention[static_cast<std::size_t>(golden - 1)]));
    if (const QString more = unnamedGoldenText(goldens); !more.isEmpty())
        text += u' ' + more;
    const core::FeatureRoles& roles = m_figure.roles();
    const QString first = featureWithin(roles.names(), top - attention.begin() + 1);
    if (roles.hasGroups())
        text += u' ' + tr("The largest: %1 with %2. Uniform: %3 for each input.")
                           .arg(first, shareText(*top), uniformText(roles.groups().inputs()));
    else
        text += u' ' + tr("The largest: %1 with %2. Uniform: %3.")
                           .arg(first, shareText(*top), uniformText(static_cast<std::int64_t>(attention.size())));
    return text + m_figure.describePins();
}

} // namespace ui

#include "moc_attention_chart.cpp"
