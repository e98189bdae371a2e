#include "ui/views/seeds/seeds_plot.h"

#include "ui/text/seeds_text.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>
#include <vector>

namespace ui {

namespace {

/// A dot can be pointed at from so many pixels beyond its rim.
constexpr double kReach = 4.0;

} // namespace

SeedsPlot::SeedsPlot(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("seedsPlot"));
    setAccessibleName(tr("Mean attention of each feature in every run"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_scene.theme = themeOf(*this);
}

void SeedsPlot::setSummary(const core::SeedsSummary* summary, std::int64_t plannedRuns)
{
    mark(std::nullopt);
    m_scene.summary = summary;
    m_scene.plannedRuns = plannedRuns;
    m_figure.forgetDots();
    update();
}

void SeedsPlot::setArticleShown(bool shown)
{
    m_scene.showsArticle = shown;
    update();
}

void SeedsPlot::setStale(bool stale)
{
    m_scene.isFaded = stale;
    update();
}

void SeedsPlot::setPresentSeed(std::optional<std::uint32_t> seed)
{
    m_scene.presentSeed = seed;
    update();
}

QPointF SeedsPlot::dotAt(std::size_t result, std::int64_t feature) const
{
    return frame().dotAt(*m_scene.summary, result, feature);
}

std::optional<std::uint32_t> SeedsPlot::markedSeed() const
{
    if (!m_scene.marked)
        return std::nullopt;
    return m_scene.summary->results()[*m_scene.marked].seed;
}

double SeedsPlot::axisMaximum() const
{
    return frame().scale.high;
}

void SeedsPlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_scene.theme = themeOf(*this);
        update();
    }
    QWidget::changeEvent(event);
}

void SeedsPlot::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    m_figure.paint(painter, m_scene, size());
    if (!m_keyboardFocus)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_scene.theme.accent, 2.0));
    const QRectF around =
        m_scene.isEmpty() ? QRectF(rect()).adjusted(2.0, 2.0, -2.0, -2.0) : frame().layout.plot.adjusted(-4, -4, 4, 4);
    painter.drawRoundedRect(around, 4.0, 4.0);
}

void SeedsPlot::paintFor(QPainter& painter, const QSizeF& size, const Theme& theme) const
{
    SeedsScene scene = m_scene;
    scene.marked.reset();
    scene.theme = theme;
    SeedsFigure().paint(painter, scene, size);
}

std::optional<SeedsPlot::Dot> SeedsPlot::dotUnder(const QPointF& point) const
{
    if (m_scene.isEmpty())
        return std::nullopt;
    const SeedsFrame frame = this->frame();
    const auto feature = frame.layout.featureAt(point);
    if (!feature || !frame.hasDots(*feature))
        return std::nullopt;
    std::vector<QPointF> dots(m_scene.summary->results().size());
    for (std::size_t run = 0; run < dots.size(); ++run)
        dots[run] = frame.dotAt(*m_scene.summary, run, *feature);
    const auto nearest = nearestDot(dots, point, frame.radiusOf(*feature) + kReach);
    return nearest ? std::optional(Dot{*nearest, *feature}) : std::nullopt;
}

void SeedsPlot::mouseMoveEvent(QMouseEvent* event)
{
    const auto dot = dotUnder(event->position());
    mark(dot);
    setCursor(dot && !m_scene.isFaded ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const auto feature = m_scene.isEmpty() ? std::nullopt : frame().layout.featureAt(event->position());
    if (dot)
        showTip(event->globalPosition().toPoint(), tipOf(*dot));
    else if (feature && m_scene.summary->completed() > 1)
        showTip(event->globalPosition().toPoint(), seedSpreadText(*m_scene.summary, *feature));
    else
        hideTip();
}

void SeedsPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto dot = dotUnder(event->position())) {
        mark(dot);
        open();
    }
}

void SeedsPlot::leaveEvent(QEvent* /*event*/)
{
    mark(std::nullopt);
    hideTip();
}

/// The dot that a key leads to. The first press marks the run that the window shows, or else the first one.
std::optional<std::size_t> SeedsPlot::nextByKey(int key) const
{
    const auto& results = m_scene.summary->results();
    const auto byShare = [&](std::size_t i) { return std::pair(m_scene.summary->shareOfInterest(i), results[i].seed); };
    std::size_t lowest = 0;
    std::size_t highest = 0;
    std::size_t present = 0;
    for (std::size_t i = 0; i < results.size(); ++i) {
        lowest = byShare(i) < byShare(lowest) ? i : lowest;
        highest = byShare(i) > byShare(highest) ? i : highest;
        present = results[i].seed == m_scene.presentSeed ? i : present;
    }
    if (key == Qt::Key_Home)
        return lowest;
    if (key == Qt::Key_End)
        return highest;
    if (!m_scene.marked)
        return present;
    const std::size_t now = *m_scene.marked;
    if (key == Qt::Key_Left || key == Qt::Key_Right) // results are in the order of their seeds
        return key == Qt::Key_Left ? now - (now > 0 ? 1 : 0) : std::min(now + 1, results.size() - 1);
    const bool up = key == Qt::Key_Up;
    std::size_t next = up ? highest : lowest;
    for (std::size_t i = 0; i < results.size(); ++i)
        if (up ? byShare(i) > byShare(now) && byShare(i) < byShare(next)
               : byShare(i) < byShare(now) && byShare(i) > byShare(next))
            next = i;
    return next;
}

void SeedsPlot::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool isMove = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right ||
                        key == Qt::Key_Home || key == Qt::Key_End;
    const bool opens = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (isMove && !m_scene.isEmpty()) {
        const Dot dot{*nextByKey(key), m_scene.summary->featureOfInterest()};
        mark(dot);
        showTip(mapToGlobal((dotAt(dot.result, dot.feature) + QPointF(8.0, 0.0)).toPoint()), tipOf(dot));
    } else if (opens && m_scene.marked) {
        open();
    } else if (key == Qt::Key_Escape && m_scene.marked) {
        mark(std::nullopt);
        hideTip();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SeedsPlot::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
}

void SeedsPlot::focusOutEvent(QFocusEvent* event)
{
    m_keyboardFocus = false;
    mark(std::nullopt);
    hideTip();
    QWidget::focusOutEvent(event);
}

QString SeedsPlot::tipOf(const Dot& dot) const
{
    QString tip = seedDotText(*m_scene.summary, dot.result, dot.feature);
    if (m_scene.isFaded)
        tip += u'\n' + tr("Made with other settings");
    else if (m_scene.summary->results()[dot.result].seed == m_scene.presentSeed)
        tip += u'\n' + tr("The run shown in the window");
    return tip;
}

void SeedsPlot::mark(std::optional<Dot> dot)
{
    const auto result = dot ? std::optional(dot->result) : std::nullopt;
    const std::int64_t feature = dot ? dot->feature : 0;
    if (result == m_scene.marked && feature == m_scene.markedFeature)
        return;
    m_scene.marked = result;
    m_scene.markedFeature = feature;
    setAccessibleDescription(dot ? tipOf(*dot) : QString());
    update();
}

/// A run of other settings would not be the one that opens.
void SeedsPlot::open()
{
    if (!m_scene.isFaded)
        emit seedChosen(*markedSeed());
}

void SeedsPlot::showTip(const QPoint& globalPosition, const QString& text)
{
    m_hasTip = true;
    QToolTip::showText(globalPosition, text, this);
}

void SeedsPlot::hideTip()
{
    if (std::exchange(m_hasTip, false))
        QToolTip::hideText();
}

} // namespace ui
