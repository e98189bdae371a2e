#include "ui/views/seeds/seeds_plot.h"

#include "ui/text/seeds_text.h"

#include <QPainter>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace ui {

SeedsPlot::SeedsPlot(QWidget* parent) : InspectableChart(parent)
{
    setObjectName(QStringLiteral("seedsPlot"));
    setAccessibleName(tr("Mean attention of each feature in every run"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_scene.theme = themeOf(*this);
}

void SeedsPlot::setSummary(const core::SeedsSummary* summary, std::int64_t plannedRuns)
{
    clearHighlight();
    m_scene.summary = summary;
    m_scene.plannedRuns = plannedRuns;
    m_figure.forgetDots();
    update();
}

void SeedsPlot::setContext(bool showsArticle, bool isStale, std::uint32_t presentSeed)
{
    m_scene.showsArticle = showsArticle;
    m_scene.isFaded = isStale;
    m_scene.presentSeed = presentSeed;
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

void SeedsPlot::restyle()
{
    m_scene.theme = themeOf(*this);
    update();
}

void SeedsPlot::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    m_figure.paint(painter, m_scene, size());
    paintFocusRing(painter, m_scene.isEmpty() ? QRectF(rect()).adjusted(2.0, 2.0, -2.0, -2.0)
                                              : frame().layout.plot.adjusted(-4, -4, 4, 4));
}

void SeedsPlot::paintFor(QPainter& painter, const QSizeF& size, const Theme& theme) const
{
    SeedsScene scene = m_scene;
    scene.marked.reset();
    scene.theme = theme;
    SeedsFigure().paint(painter, scene, size);
}

std::optional<SeedsDot> SeedsPlot::markAt(const QPointF& point) const
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
    constexpr double kReach = 4.0; // pixels beyond a dot's rim
    const auto nearest = nearestDot(dots, point, frame.radiusOf(*feature) + kReach);
    return nearest ? std::optional(SeedsDot{*nearest, *feature}) : std::nullopt;
}

QString SeedsPlot::tipBeside(const QPointF& point) const
{
    const auto feature = m_scene.isEmpty() ? std::nullopt : frame().layout.featureAt(point);
    return feature && m_scene.summary->completed() > 1 ? seedSpreadText(*m_scene.summary, *feature) : QString();
}

void SeedsPlot::mouseMoveEvent(QMouseEvent* event)
{
    InspectableChart::mouseMoveEvent(event);
    setCursor(highlighted() && !m_scene.isFaded ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SeedsPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto dot = markAt(event->position())) {
        highlight(dot);
        open();
    }
}

/// The run that a key leads to. The first press leads to the run that the window shows, else to the first one.
std::size_t SeedsPlot::resultByKey(int key) const
{
    const auto& results = m_scene.summary->results();
    const auto byShare = [&](std::size_t i) { return std::pair(m_scene.summary->shareOfInterest(i), results[i].seed); };
    std::vector<std::size_t> indices(results.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    const std::size_t lowest = *std::ranges::min_element(indices, {}, byShare);
    const std::size_t highest = *std::ranges::max_element(indices, {}, byShare);
    if (key == Qt::Key_Home)
        return lowest;
    if (key == Qt::Key_End)
        return highest;
    if (!m_scene.marked) {
        const auto isPresent = [&](std::size_t i) { return results[i].seed == m_scene.presentSeed; };
        const auto present = std::ranges::find_if(indices, isPresent);
        return present == indices.end() ? 0 : *present;
    }
    const std::size_t now = *m_scene.marked;
    if (key == Qt::Key_Left || key == Qt::Key_Right) // results are in the order of their seeds
        return key == Qt::Key_Left ? now - (now > 0 ? 1 : 0) : std::min(now + 1, results.size() - 1);
    const bool up = key == Qt::Key_Up;
    const auto isFirst = [up](const auto& a, const auto& b) { return up ? a < b : b < a; };
    std::size_t next = up ? highest : lowest;
    for (const std::size_t i : indices)
        if (isFirst(byShare(now), byShare(i)) && isFirst(byShare(i), byShare(next)))
            next = i;
    return next;
}

std::optional<SeedsDot> SeedsPlot::markByKey(int key) const
{
    const bool isMove = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right ||
                        key == Qt::Key_Home || key == Qt::Key_End;
    if (!isMove || m_scene.isEmpty())
        return std::nullopt;
    return SeedsDot{resultByKey(key), m_scene.summary->featureOfInterest()};
}

QPointF SeedsPlot::tipPlace(const SeedsDot& dot) const
{
    return dotAt(dot.result, dot.feature) + QPointF(8.0, 0.0);
}

void SeedsPlot::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (highlighted() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        open();
    else
        InspectableChart::keyPressEvent(event);
}

QString SeedsPlot::describe(const SeedsDot& dot) const
{
    QString tip = seedDotText(*m_scene.summary, dot.result, dot.feature);
    if (m_scene.isFaded)
        tip += u'\n' + tr("Made with other settings");
    else if (m_scene.summary->results()[dot.result].seed == m_scene.presentSeed)
        tip += u'\n' + tr("The run shown in the window");
    return tip;
}

void SeedsPlot::highlightMoved()
{
    m_scene.marked = highlighted() ? std::optional(highlighted()->result) : std::nullopt;
    m_scene.markedFeature = highlighted() ? highlighted()->feature : 0;
}

/// Opens no run of other settings: the one of its seed would differ.
void SeedsPlot::open()
{
    if (!m_scene.isFaded)
        emit seedChosen(*markedSeed());
}

} // namespace ui

#include "moc_seeds_plot.cpp"
