#include "ui/charts/attention_chart.h"

#include "ui/charts/attention_figure.h"
#include "ui/text/feature_text.h"
#include "ui/text/share_text.h"
#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ui {

AttentionChart::AttentionChart(QWidget* parent) : QWidget(parent), m_figure(std::make_unique<AttentionFigure>())
{
    setObjectName(QStringLiteral("attentionChart"));
    setAccessibleName(tr("Mean attention of each feature"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_figure->setTheme(themeOf(*this));
    m_figure->setHint(tr("The attention appears here as soon as the data are ready."));
    tellAccessibility();
}

AttentionChart::~AttentionChart() = default;

void AttentionChart::setAttention(const std::vector<double>& attention, const core::FeatureRoles& roles)
{
    if (attention.size() != m_figure->attention().size())
        highlight(std::nullopt);
    m_figure->setAttention(attention, roles);
    if (m_tipPosition && m_figure->highlight())
        showTip(*m_tipPosition);
    tellAccessibility();
    update();
}

void AttentionChart::setWhiskers(const std::vector<double>& low, const std::vector<double>& high)
{
    m_figure->setWhiskers(low, high);
    if (m_tipPosition && m_figure->highlight())
        showTip(*m_tipPosition);
    tellAccessibility();
    update();
}

void AttentionChart::setClassSplit(const core::ClassSummary& summary)
{
    m_figure->setClassSplit(summary);
    tellAnew();
}

void AttentionChart::clearClassSplit()
{
    m_figure->clearClassSplit();
    tellAnew();
}

void AttentionChart::setPinned(std::vector<PinnedAttention> pins)
{
    m_figure->setPinned(std::move(pins));
    tellAnew();
}

/// What is told of a bar follows what is drawn of it.
void AttentionChart::tellAnew()
{
    if (m_tipPosition && m_figure->highlight())
        showTip(*m_tipPosition);
    tellAccessibility();
    update();
}

void AttentionChart::clear()
{
    highlight(std::nullopt);
    m_figure->clear();
    tellAccessibility();
    update();
}

void AttentionChart::setHint(const QString& hint)
{
    m_figure->setHint(hint);
    tellAccessibility();
    update();
}

std::optional<std::int64_t> AttentionChart::highlighted() const
{
    return m_figure->highlight();
}

QRectF AttentionChart::barRect(std::int64_t feature) const
{
    const double share = m_figure->attention().at(static_cast<std::size_t>(feature - 1));
    return m_figure->layoutFor(size()).barOf(feature, share / m_figure->axisMaximum());
}

double AttentionChart::axisMaximum() const
{
    return m_figure->axisMaximum();
}

QSize AttentionChart::sizeHint() const
{
    return {640, 440};
}

QSize AttentionChart::minimumSizeHint() const
{
    return {260, 160};
}

void AttentionChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_figure->setTheme(themeOf(*this));
        update();
    }
    QWidget::changeEvent(event);
}

void AttentionChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    m_figure->paint(painter, size());
    if (!m_keyboardFocus)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(*this).accent, 2.0));
    // Around the bars alone: the texts around them reach to the widget's edges.
    const QRectF plot = m_figure->attention().empty() ? QRectF(rect()).adjusted(6.0, 6.0, -6.0, -6.0)
                                                      : m_figure->layoutFor(size()).plot;
    painter.drawRoundedRect(plot.adjusted(-5.0, -5.0, 5.0, 5.0), 4.0, 4.0);
}

void AttentionChart::paintFor(QPainter& painter, const QSizeF& size, const Theme& theme)
{
    const auto highlighted = m_figure->highlight();
    m_figure->setHighlight(std::nullopt);
    m_figure->setTheme(theme);
    m_figure->paint(painter, size);
    m_figure->setTheme(themeOf(*this));
    m_figure->setHighlight(highlighted);
}

void AttentionChart::mouseMoveEvent(QMouseEvent* event)
{
    const auto feature = m_figure->layoutFor(size()).featureAt(event->position());
    if (m_figure->attention().empty() || !feature) {
        highlight(std::nullopt);
        return;
    }
    highlight(feature);
    showTip(event->globalPosition().toPoint());
}

void AttentionChart::leaveEvent(QEvent* /*event*/)
{
    highlight(std::nullopt);
}

void AttentionChart::keyPressEvent(QKeyEvent* event)
{
    const auto features = static_cast<std::int64_t>(m_figure->attention().size());
    const bool isMove = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Home ||
                        event->key() == Qt::Key_End;
    if (event->key() == Qt::Key_Escape && highlighted()) {
        highlight(std::nullopt);
    } else if (isMove && features > 0) {
        std::int64_t feature = highlighted().value_or(m_figure->roles().featureOfInterest());
        if (event->key() == Qt::Key_Home)
            feature = 1;
        else if (event->key() == Qt::Key_End)
            feature = features;
        else if (highlighted()) // the first press shows where one stands
            feature += event->key() == Qt::Key_Left ? -1 : 1;
        highlight(std::clamp<std::int64_t>(feature, 1, features));
        const AttentionLayout layout = m_figure->layoutFor(size());
        showTip(mapToGlobal(QPointF(layout.barOf(*highlighted(), 1.0).topRight()).toPoint()));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AttentionChart::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
}

void AttentionChart::focusOutEvent(QFocusEvent* event)
{
    m_keyboardFocus = false;
    highlight(std::nullopt);
    QWidget::focusOutEvent(event);
}

void AttentionChart::highlight(std::optional<std::int64_t> feature)
{
    if (!feature)
        hideTip();
    if (feature == m_figure->highlight())
        return;
    m_figure->setHighlight(feature);
    tellAccessibility();
    update();
    emit highlightChanged(feature.value_or(0));
}

void AttentionChart::showTip(const QPoint& globalPosition)
{
    m_tipPosition = globalPosition;
    QToolTip::showText(globalPosition, m_figure->describe(*m_figure->highlight()), this);
}

void AttentionChart::hideTip()
{
    if (m_tipPosition)
        QToolTip::hideText();
    m_tipPosition.reset();
}

/// Says what the drawing shows: the highlighted bar, or else the golden and the top one.
void AttentionChart::tellAccessibility()
{
    const std::vector<double>& attention = m_figure->attention();
    if (attention.empty()) {
        setAccessibleDescription(m_figure->hint());
    } else if (m_figure->highlight()) {
        setAccessibleDescription(m_figure->describe(*m_figure->highlight()));
    } else {
        const auto top = std::ranges::max_element(attention);
        QString text = tr("Bar chart of %1 features.").arg(attention.size());
        const std::vector<std::int64_t>& goldens = m_figure->roles().golden();
        for (const std::int64_t golden : namedFeatures(goldens))
            text +=
                u' ' + tr("Golden feature %1: %2.")
                           .arg(QString::number(golden), shareText(attention[static_cast<std::size_t>(golden - 1)]));
        if (const QString more = unnamedGoldenText(goldens); !more.isEmpty())
            text += u' ' + more;
        text += u' ' + tr("The most has %1: %2. Uniform: %3.")
                           .arg(featureWithin(m_figure->roles().names(), top - attention.begin() + 1), shareText(*top),
                                uniformText(static_cast<std::int64_t>(attention.size())));
        setAccessibleDescription(text + m_figure->describePins());
    }
}

} // namespace ui
