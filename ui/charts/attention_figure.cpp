#include "ui/charts/attention_figure.h"

#include "ui/charts/bar_marks.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/feature_axis.h"
#include "ui/text/numbers/share_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kFigureItemGap = 8.0;
/// Between the axis and its numbers, which must not touch the zero beside it.
constexpr double kAxisGap = 7.0;
/// The share of the height that names below the bars may take.
constexpr double kMaxChartOfHeight = 0.34;
/// The size of the drawing at which texts have the program's own size; they scale with the drawing.
constexpr QSizeF kAttentionFigureSize(640.0, 440.0);
constexpr double kMinAttentionScale = 0.88;
constexpr double kMaxAttentionScale = 1.6;

} // namespace

/// Sizes of one painting.
struct AttentionFigure::Frame {
    QSizeF size;
    QFont numbers;
    QFont boldNumbers;
    QFont values;
    Scale scale;
    AttentionLayout layout;
    std::vector<double> fractions; ///< of the axis
    std::optional<FeatureAxis> axis;
};

AttentionFigure::AttentionFigure() : m_marks(std::make_unique<BarMarks>()), m_theme(themeOf(Scheme::Light)) {}

AttentionFigure::~AttentionFigure() = default;

void AttentionFigure::setAttention(const std::vector<double>& attention, const core::FeatureRoles& roles)
{
    const bool regroups = roles.groups() != m_roles.groups();
    m_roles = roles;
    m_inputs = roles.hasGroups() ? sharesOf(attention) : std::vector<double>();
    std::vector<double> bars = sharesOf(roles.hasGroups() ? roles.groups().sums(attention) : attention);
    if (bars.size() != m_attention.size())
        m_maxShare = startingShare(bars.size());
    m_attention = std::move(bars);
    if (regroups)
        groupPins();
    for (const double share : m_attention)
        m_maxShare = std::max(m_maxShare, share);
}

void AttentionFigure::setPinned(std::vector<PinnedAttention> pins)
{
    m_pinned = std::move(pins);
    groupPins();
}

/// Sums the pinned runs' attention as that of the bars.
void AttentionFigure::groupPins()
{
    std::vector<PinnedAttention> pins = m_pinned;
    const core::FeatureGroups groups = m_roles.groups();
    for (PinnedAttention& pin : pins)
        if (!groups.isIdentity() && std::ssize(pin.attention) == groups.inputs())
            pin.attention = groups.sums(pin.attention);
    m_pins.set(std::move(pins));
}

double AttentionFigure::uniformShare(std::int64_t feature) const
{
    return m_roles.hasGroups() ? m_roles.groups().uniformShare(feature) : 1.0 / static_cast<double>(m_attention.size());
}

void AttentionFigure::clear()
{
    m_attention.clear();
    m_highlight.reset();
    m_maxShare = 0.0;
}

double AttentionFigure::maxShown() const
{
    double maximum = m_maxShare;
    for (const std::int64_t feature : m_roles.groups().several()) // whose lines belong to the picture
        maximum = std::max(maximum, uniformShare(feature));
    if (hasSplit())
        return std::max(maximum, m_split.most());
    maximum = std::max(maximum, m_pins.most(m_attention.size()));
    return hasWhiskers() ? std::max(maximum, m_whiskers.most()) : maximum;
}

double AttentionFigure::axisMaximum(const QSizeF& size) const
{
    return frameFor(size).scale.high;
}

AttentionLayout AttentionFigure::layoutFor(const QSizeF& size) const
{
    return frameFor(size).layout;
}

AttentionFigure::Frame AttentionFigure::frameFor(const QSizeF& size) const
{
    const double growth =
        std::clamp(std::min(size.width() / kAttentionFigureSize.width(), size.height() / kAttentionFigureSize.height()),
                   kMinAttentionScale, kMaxAttentionScale);
    const double pixels = basePixels() * growth;
    Frame frame{
        size, chartFont(pixels), chartFont(pixels, QFont::Bold), chartFont(pixels * 1.15, QFont::Bold), {}, {}, {}, {}};
    const QFontMetricsF numbers(frame.numbers);
    const double valueHeight = QFontMetricsF(frame.values).height();
    AttentionMargins margins;
    margins.left = numbers.horizontalAdvance(tr("feature")) + kFigureItemGap * 1.5;
    for (const Tick& tick : shareScale(maxShown()).ticks) // with the most decimals
        margins.left = std::max(margins.left, numbers.horizontalAdvance(tick.text) + kFigureItemGap);
    const auto features = static_cast<std::int64_t>(std::max<std::size_t>(m_attention.size(), 1));
    margins.right =
        std::max(numbers.horizontalAdvance(uniformLabel()), numbers.horizontalAdvance(tr("uniform"))) + kFigureItemGap;
    margins.top = valueHeight + numbers.height() + kFigureItemGap / 2.0;
    if (hasSplit())
        margins.top += ClassMarks::legendLines(frame.numbers, size.width(), m_roles.names()) * numbers.height();
    else
        margins.top += m_pins.legendLines(frame.numbers, size.width(), m_attention.size()) * numbers.height();
    const double plotWidth = std::max(1.0, size.width() - margins.left - margins.right);
    frame.axis.emplace(
        m_roles, frame.numbers, frame.boldNumbers,
        FeatureAxis::Room{plotWidth / static_cast<double>(features), kMaxChartOfHeight * size.height(), margins.left},
        leader());
    margins.bottom = frame.axis->height() + kAxisGap;
    frame.layout = AttentionLayout(size, margins, m_attention.size());
    frame.scale = shareScale(maxShown(), stepsThatFit(frame.layout.plot.height(), numbers.height()));
    for (const double share : m_attention)
        frame.fractions.push_back(frame.scale.positionOf(share));
    return frame;
}

void AttentionFigure::paint(QPainter& painter, const QSizeF& size)
{
    const Frame frame = frameFor(size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_attention.empty()) {
        paintEmpty(painter, frame);
    } else {
        paintHighlight(painter, frame);
        paintGrid(painter, frame);
        const double line = QFontMetricsF(frame.numbers).height();
        const QRectF legend(0.0, line, size.width(), line); // above the plot, below the axis' title
        if (hasSplit()) {
            m_split.paint(painter, m_theme, frame.layout, frame.scale, frame.fractions, m_roles);
            ClassMarks::paintLegend(painter, m_theme, frame.numbers, legend, m_roles.names());
        } else {
            paintBars(painter, frame);
        }
        if (hasPins())
            m_pins.paintLegend(painter, m_theme, frame.numbers, legend, m_attention.size());
        if (hasWhiskers())
            m_whiskers.paint(painter, m_theme, frame.layout, frame.scale, m_roles);
        paintUniform(painter, frame);
        paintFeatures(painter, frame);
        paintValues(painter, frame);
    }
    painter.restore();
}

void AttentionFigure::paintBars(QPainter& painter, const Frame& frame)
{
    m_marks->setColours(m_theme.bar, m_theme.golden);
    m_marks->setBars(frame.fractions, m_roles, frame.layout, frame.size);
    m_pins.paintBehind(painter, m_theme, frame.layout, frame.scale, m_roles);
    m_marks->paint(painter);
    m_pins.paintLevels(painter, m_theme, frame.layout, frame.scale, frame.fractions, m_roles);
}

/// A placeholder in the shape of bars, without numbers, and the hint above it.
void AttentionFigure::paintEmpty(QPainter& painter, const Frame& frame) const
{
    constexpr int kGhosts = 20;
    const AttentionLayout ghosts({frame.size.width(), frame.size.height()},
                                 {kFigureItemGap, kFigureItemGap, kFigureItemGap, kFigureItemGap * 2.0}, kGhosts);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.grid);
    for (int i = 1; i <= kGhosts; ++i)
        painter.drawRect(ghosts.barOf(i, 0.12 + 0.04 * std::sin(i * 2.4)));
    painter.setPen(QPen(m_theme.border, 1.0));
    painter.drawLine(ghosts.plot.bottomLeft(), ghosts.plot.bottomRight());
    painter.setPen(m_theme.mutedText);
    painter.setFont(frame.numbers);
    painter.drawText(ghosts.plot.adjusted(kFigureItemGap, 0.0, -kFigureItemGap, -ghosts.plot.height() * 0.25),
                     Qt::AlignCenter | Qt::TextWordWrap, m_hint);
}

void AttentionFigure::paintGrid(QPainter& painter, const Frame& frame) const
{
    const QRectF& plot = frame.layout.plot;
    const QFontMetricsF metrics(frame.numbers);
    painter.setFont(frame.numbers);
    for (const Tick& tick : frame.scale.ticks) {
        const double y = std::round(frame.layout.yOf(frame.scale.positionOf(tick.value))) + 0.5;
        painter.setPen(QPen(tick.value == 0.0 ? m_theme.border : m_theme.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_theme.mutedText);
        painter.drawText(QRectF(0.0, y - metrics.height() / 2.0, plot.left() - kFigureItemGap, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
}

void AttentionFigure::paintHighlight(QPainter& painter, const Frame& frame) const
{
    if (!m_highlight)
        return;
    const QRectF& plot = frame.layout.plot;
    const double width = std::max(frame.layout.pitch(), 3.0);
    painter.fillRect(QRectF(frame.layout.centreOf(*m_highlight) - width / 2.0, plot.top(), width, plot.height()),
                     withStrength(m_theme.accent, 0.14F));
}

/// The label is beside the plot, at the line's end, where no bar covers it. Bars of several inputs have a line of their
/// own each, at the share of so many inputs.
void AttentionFigure::paintUniform(QPainter& painter, const Frame& frame) const
{
    const QRectF& plot = frame.layout.plot;
    const auto features = static_cast<std::int64_t>(m_attention.size());
    const auto heightOf = [&](std::int64_t feature) {
        return std::round(frame.layout.yOf(std::min(frame.scale.positionOf(uniformShare(feature)), 1.0))) + 0.5;
    };
    const double y = heightOf(features);
    const double weight = std::max(1.0, frame.numbers.pixelSize() / 12.0);
    QPen pen(withStrength(m_theme.text, 0.5F), weight);
    pen.setDashPattern({5.0, 4.0});
    painter.setPen(pen);
    if (m_roles.hasGroups()) {
        // Bars side by side at the same height share a line, so that its dashes are regular.
        for (std::int64_t first = 1, last = 1; first <= features; first = ++last) {
            const double level = heightOf(first);
            while (last < features && heightOf(last + 1) == level)
                ++last;
            const double half = frame.layout.pitch() / 2.0;
            painter.drawLine(QPointF(frame.layout.centreOf(first) - half, level),
                             QPointF(frame.layout.centreOf(last) + half, level));
        }
    } else {
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }

    const double height = 2.0 * QFontMetricsF(frame.numbers).height();
    QRectF label(plot.right() + kFigureItemGap, y - height / 2.0, frame.size.width() - plot.right() - kFigureItemGap,
                 height);
    label.moveBottom(std::min(label.bottom(), plot.bottom())); // beside the last feature's number it would be unclear
    label.moveTop(std::max(label.top(), 0.0));
    painter.setPen(m_theme.mutedText);
    painter.setFont(frame.numbers);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     tr("uniform") + u'\n' + uniformLabel());
}

void AttentionFigure::paintFeatures(QPainter& painter, const Frame& frame) const
{
    const QRectF& plot = frame.layout.plot;
    frame.axis->paint(painter, m_theme, plot.bottom() + kAxisGap,
                      [&frame](std::int64_t feature) { return frame.layout.centreOf(feature); });
    if (frame.axis->slope() != FeatureAxis::Slope::Level)
        return; // names take that room and need no title
    painter.setFont(frame.numbers);
    painter.setPen(m_theme.mutedText);
    painter.drawText(QRectF(0.0, plot.bottom() + kAxisGap, plot.left() - kFigureItemGap * 1.5, frame.axis->height()),
                     Qt::AlignRight | Qt::AlignVCenter, tr("feature"));
}

std::optional<std::int64_t> AttentionFigure::leader() const
{
    if (m_roles.isTruthKnown() || m_attention.empty())
        return std::nullopt;
    return std::ranges::max_element(m_attention) - m_attention.begin() + 1;
}

/// The golden features, of many the first few, the top one and the highlighted one.
std::vector<std::int64_t> AttentionFigure::labelledFeatures() const
{
    std::vector<std::int64_t> labelled;
    const auto top = std::ranges::max_element(m_attention) - m_attention.begin() + 1;
    const auto features = static_cast<std::int64_t>(m_attention.size());
    constexpr std::size_t kMaxGolden = 4;
    std::vector<std::int64_t> wanted = m_roles.golden();
    wanted.resize(std::min(wanted.size(), kMaxGolden));
    wanted.push_back(top);
    wanted.push_back(m_highlight.value_or(0));
    for (const std::int64_t feature : wanted)
        if (feature >= 1 && feature <= features && std::ranges::find(labelled, feature) == labelled.end())
            labelled.push_back(feature);
    return labelled;
}

ValueObstacles AttentionFigure::valueObstacles(const Frame& frame) const
{
    if (hasSplit())
        return {{}, m_split.marks(frame.layout, frame.scale), frame.size.width()};
    ValueObstacles obstacles{frame.fractions, m_pins.marks(frame.layout, frame.scale, m_roles), frame.size.width()};
    if (hasWhiskers()) {
        const std::vector<QRectF> whiskers = m_whiskers.marks(frame.layout, frame.scale, m_roles);
        obstacles.marks.insert(obstacles.marks.end(), whiskers.begin(), whiskers.end());
    }
    return obstacles;
}

std::vector<ValueLabel> AttentionFigure::valueLabels(const Frame& frame) const
{
    const QFontMetricsF metrics(frame.values);
    std::vector<ValueLabel> labels;
    for (const std::int64_t feature : labelledFeatures()) {
        labels.push_back({feature, {}, false});
        labels.back().rect.setSize({metrics.horizontalAdvance(valueText(feature)) + kFigureItemGap, metrics.height()});
    }
    placeValueLabels(frame.layout, frame.fractions, valueObstacles(frame), labels);
    return labels;
}

std::vector<ValueLabel> AttentionFigure::valueLabelsFor(const QSizeF& size) const
{
    return m_attention.empty() ? std::vector<ValueLabel>() : valueLabels(frameFor(size));
}

QString AttentionFigure::valueText(std::int64_t feature) const
{
    const int decimals = m_attention.size() > BarMarks::kMaxSingleBars ? 4 : 3;
    return fractionText(m_attention[static_cast<std::size_t>(feature - 1)], decimals);
}

void AttentionFigure::paintValues(QPainter& painter, const Frame& frame) const
{
    const std::vector<ValueLabel> labels = valueLabels(frame);
    painter.setFont(frame.values);
    for (const ValueLabel& label : labels) {
        if (label.rect.isEmpty())
            continue; // the tip has it
        const bool isGolden = m_roles.isGolden(label.feature);
        const double barTop = frame.layout.yOf(frame.fractions[static_cast<std::size_t>(label.feature - 1)]);
        painter.setPen(QPen(isGolden ? m_theme.golden : m_theme.mutedText, 1.0));
        if (label.lifted)
            painter.drawLine(QPointF(frame.layout.centreOf(label.feature), label.rect.bottom()),
                             QPointF(frame.layout.centreOf(label.feature), barTop));
        painter.fillRect(label.rect.adjusted(0.0, 2.0, 0.0, -2.0), m_theme.ground); // no grid line through the figures
        painter.setPen(isGolden ? m_theme.goldenText : m_theme.text);
        painter.drawText(label.rect, Qt::AlignCenter, valueText(label.feature));
    }
    paintAxisTitle(painter, frame, labels);
}

/// The title of the axis, unless a value takes its place.
void AttentionFigure::paintAxisTitle(QPainter& painter, const Frame& frame, const std::vector<ValueLabel>& labels) const
{
    const QFontMetricsF metrics(frame.numbers);
    QStringList titles{tr("mean attention")}; // the fullest that has room
    if (const QString roles = rolesText(); !roles.isEmpty())
        titles.prepend(tr("mean attention; %1").arg(roles));
    if (hasWhiskers())
        titles.prepend(tr("mean attention; whiskers: 9 of 10 seeds"));
    if (m_roles.hasGroups() && !hasWhiskers())
        titles.prepend(tr("mean attention, summed over the inputs of each column"));
    if (splitIsTooFine())
        titles.prepend(tr("mean attention; too many features to split by class"));
    for (const QString& title : titles) {
        const QRectF place(0.0, 0.0, metrics.horizontalAdvance(title), metrics.height());
        const auto isInTheWay = [&](const ValueLabel& label) { return label.rect.intersects(place); };
        if (place.right() > frame.size.width() || std::ranges::any_of(labels, isInTheWay))
            continue;
        painter.setFont(frame.numbers);
        painter.setPen(m_theme.mutedText);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, title);
        return;
    }
}

} // namespace ui
