#include "ui/views/rows/row_bars.h"

#include "ui/charts/attention_layout.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/feature_axis.h"
#include "ui/charts/scale.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/theme/type_scale.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr double kRowBarsGap = 8.0;
constexpr double kMeanWeight = 2.0;
/// The maximum part of the height that names below the bars take.
constexpr double kMaxBarsOfHeight = 0.38;
/// Below this distance in pixels from bar to bar, bars have no gaps.
constexpr double kMinPitchWithGaps = 3.0;

double finiteShare(double share)
{
    return std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
}

} // namespace

struct RowBars::Frame {
    QFont numbers;
    QFont boldNumbers;
    Scale scale;
    AttentionLayout layout;
    std::optional<FeatureAxis> axis;

    [[nodiscard]] double yOf(double share) const { return layout.yOf(scale.positionOf(finiteShare(share))); }
    [[nodiscard]] QRectF barOf(std::int64_t feature, double share) const
    {
        QRectF bar = layout.barOf(feature, scale.positionOf(finiteShare(share)));
        if (layout.pitch() < kMinPitchWithGaps) {
            bar.setLeft(layout.centreOf(feature) - std::max(layout.pitch(), 1.0) / 2.0);
            bar.setWidth(std::max(layout.pitch(), 1.0));
        }
        return bar;
    }
};

RowBars::RowBars(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rowBars"));
    setAccessibleName(tr("Attention of the chosen row, and the mean of all rows"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RowBars::setBars(std::vector<float> row, std::vector<double> mean, const core::FeatureRoles& roles)
{
    if (roles.hasGroups()) {
        row = row.empty() ? std::vector<float>() : roles.groups().sums(row);
        mean = roles.groups().sums(mean);
    }
    if (mean.size() != m_mean.size())
        m_maxShare = startingShare(mean.size());
    m_row = std::move(row);
    m_mean = std::move(mean);
    m_roles = roles;
    for (const double share : m_mean)
        m_maxShare = std::max(m_maxShare, finiteShare(share));
    for (const float share : m_row)
        m_maxShare = std::max(m_maxShare, finiteShare(static_cast<double>(share)));
    QStringList known;
    for (const std::int64_t golden : namedFeatures(roles.golden()))
        if (golden <= static_cast<std::int64_t>(m_mean.size()))
            known.append(describe(golden));
    if (const QString more = unnamedGoldenText(roles.golden()); !more.isEmpty())
        known.append(more);
    if (!roles.isTruthKnown() && !m_mean.empty())
        known.append(describe(leader()));
    setAccessibleDescription(known.join(u'\n'));
    update();
}

void RowBars::setHint(const QString& hint)
{
    m_row.clear();
    m_mean.clear();
    m_hint = hint;
    setAccessibleDescription(hint);
    update();
}

/// The bar with the highest mean.
std::int64_t RowBars::leader() const
{
    return std::ranges::max_element(m_mean) - m_mean.begin() + 1;
}

/// "Golden feature 5: 0.612, mean of all rows 0.573".
QString RowBars::describe(std::int64_t feature) const
{
    const auto at = static_cast<std::size_t>(feature - 1);
    const QString name =
        m_roles.isGolden(feature) ? tr("Golden feature %1").arg(feature) : wholeFeature(m_roles.names(), feature);
    const QString mean = exactShareText(m_mean[at]);
    if (m_row.empty())
        return tr("%1: mean of all rows %2").arg(name, mean);
    return tr("%1: %2, mean of all rows %3").arg(name, exactShareText(static_cast<double>(m_row[at])), mean);
}

RowBars::Frame RowBars::frame() const
{
    const double pixels = basePixels() * typeGrowth(size(), {640.0, 200.0}, 1.2, 0.88);
    Frame frame{chartFont(pixels), chartFont(pixels, QFont::Bold), {}, {}, {}};
    const QFontMetricsF metrics(frame.boldNumbers);
    AttentionMargins margins;
    margins.top = metrics.height() + kRowBarsGap;
    margins.bottom = metrics.height() + kRowBarsGap / 2.0;
    margins.right = 2.0;
    const double plotHeight = height() - margins.top - margins.bottom;
    frame.scale = shareScale(m_maxShare, stepsThatFit(plotHeight, metrics.height()));
    margins.left = 0.0;
    for (const Tick& tick : frame.scale.ticks)
        margins.left = std::max(margins.left, metrics.horizontalAdvance(tick.text) + kRowBarsGap);
    const auto features = static_cast<double>(std::max<std::size_t>(m_mean.size(), 1));
    const double pitch = std::max(1.0, width() - margins.left - margins.right) / features;
    const auto strong = m_roles.isTruthKnown() || m_mean.empty() ? std::nullopt : std::optional(leader());
    frame.axis.emplace(m_roles, frame.numbers, frame.boldNumbers,
                       FeatureAxis::Room{pitch, kMaxBarsOfHeight * height(), margins.left, kRowBarsGap / 2.0}, strong);
    if (m_roles.hasNames())
        margins.bottom = frame.axis->height() + kRowBarsGap / 2.0;
    frame.layout = AttentionLayout(size(), margins, std::max<std::size_t>(m_mean.size(), 1));
    return frame;
}

void RowBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_mean.empty()) {
        painter.setPen(themeOf(*this).mutedText);
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_hint);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const Frame sizes = frame();
    paintGrid(painter, sizes);
    paintBars(painter, sizes);
    sizes.axis->paint(painter, themeOf(*this), sizes.layout.plot.bottom() + kRowBarsGap / 2.0,
                      [&sizes](std::int64_t feature) { return sizes.layout.centreOf(feature); });
    paintLegend(painter, sizes);
}

void RowBars::paintGrid(QPainter& painter, const Frame& frame) const
{
    const Theme& theme = themeOf(*this);
    const QRectF& plot = frame.layout.plot;
    const double height = QFontMetricsF(frame.numbers).height();
    painter.setFont(frame.numbers);
    for (const Tick& tick : frame.scale.ticks) {
        const double y = std::round(frame.yOf(tick.value)) + 0.5;
        painter.setPen(QPen(tick.value == 0.0 ? theme.border : theme.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(0.0, y - height / 2.0, plot.left() - kRowBarsGap, height),
                         Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
}

void RowBars::paintBars(QPainter& painter, const Frame& frame) const
{
    const Theme& theme = themeOf(*this);
    painter.setPen(Qt::NoPen);
    const auto features = static_cast<std::int64_t>(m_mean.size());
    // The golden ones again at the end, so that they stay visible among a thousand.
    std::vector<std::int64_t> order(m_mean.size());
    std::iota(order.begin(), order.end(), 1);
    order.insert(order.end(), m_roles.golden().begin(), m_roles.golden().end());
    for (const std::int64_t feature : order) {
        const auto at = static_cast<std::size_t>(feature - 1);
        const QRectF bar = m_row.empty() ? QRectF() : frame.barOf(feature, static_cast<double>(m_row[at]));
        painter.setBrush(m_roles.isGolden(feature) ? theme.golden : theme.bar);
        if (!m_row.empty())
            painter.drawRect(bar);
        const double overhang = frame.layout.pitch() < 8.0 ? 0.0 : frame.layout.pitch() * 0.1;
        const QRectF place = frame.barOf(feature, 1.0);
        const double y = std::round(frame.yOf(m_mean[at]));
        painter.setBrush(theme.text);
        painter.drawRect(QRectF(place.left() - overhang, y - kMeanWeight / 2.0, place.width() + 2.0 * overhang,
                                features > 200 ? 1.0 : kMeanWeight));
    }
}

/// Paints a bar and a line with their names, at the right above the plot.
void RowBars::paintLegend(QPainter& painter, const Frame& frame) const
{
    const Theme& theme = themeOf(*this);
    const QFontMetricsF metrics(frame.numbers);
    const double middle = metrics.height() / 2.0;
    double right = frame.layout.plot.right();
    painter.setFont(frame.numbers);
    const auto entry = [&](const QString& name, const QSizeF& mark, const QColor& colour) {
        const double text = metrics.horizontalAdvance(name);
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(right - text, 0.0, text, metrics.height()), Qt::AlignCenter | Qt::TextDontClip, name);
        right -= text + kRowBarsGap * 0.75 + mark.width();
        painter.fillRect(QRectF(QPointF(right, middle - mark.height() / 2.0), mark), colour);
        right -= kRowBarsGap * 2.0;
    };
    entry(tr("mean of all rows"), {14.0, kMeanWeight}, theme.text);
    if (!m_row.empty())
        entry(tr("this row"), {8.0, 12.0}, theme.bar);
    const QString title = tr("attention");
    if (metrics.horizontalAdvance(title) < right) {
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(0.0, metrics.ascent()), title);
    }
}

bool RowBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_mean.empty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto feature = frame().layout.featureAt(help->pos()))
        QToolTip::showText(help->globalPos(), tipText(describe(*feature)), this);
    else
        QToolTip::hideText();
    return true;
}

void RowBars::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace ui

#include "moc_row_bars.cpp"
