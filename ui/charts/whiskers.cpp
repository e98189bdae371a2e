#include "ui/charts/whiskers.h"

#include "ui/text/numbers/share_text.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kMinPitch = 4.5;
constexpr double kMinCap = 3.0;
constexpr double kMaxCap = 14.0;
/// The width of a cap as a part of the bar's.
constexpr double kCapShare = 0.5;

} // namespace

void Whiskers::set(const std::vector<double>& low, const std::vector<double>& high)
{
    const bool match = low.size() == high.size();
    m_low = match ? sharesOf(low) : std::vector<double>();
    m_high = match ? sharesOf(high) : std::vector<double>();
}

double Whiskers::most() const
{
    return std::ranges::max(m_high);
}

QString Whiskers::textOf(std::int64_t feature) const
{
    const auto i = static_cast<std::size_t>(feature - 1);
    return tr("9 of 10 seeds: between %1 and %2").arg(exactShareText(m_low[i]), exactShareText(m_high[i]));
}

std::vector<QRectF> Whiskers::marks(const AttentionLayout& layout, const Scale& scale,
                                    const core::FeatureRoles& roles) const
{
    std::vector<QRectF> marks;
    for (std::size_t i = 0; i < m_high.size(); ++i) {
        const auto feature = static_cast<std::int64_t>(i) + 1;
        if (shows(layout, feature, roles))
            for (const QLineF& line : linesOf(layout, feature, scale.positionOf(m_low[i]), scale.positionOf(m_high[i])))
                appendLineRects(marks, std::array{line.p1(), line.p2()});
    }
    return marks;
}

void Whiskers::paint(QPainter& painter, const Theme& theme, const AttentionLayout& layout, const Scale& scale,
                     const core::FeatureRoles& roles) const
{
    const QColor rim = withStrength(theme.ground, 0.6F);
    for (std::size_t i = 0; i < m_high.size(); ++i) {
        const auto feature = static_cast<std::int64_t>(i) + 1;
        if (!shows(layout, feature, roles))
            continue;
        const auto lines = linesOf(layout, feature, scale.positionOf(m_low[i]), scale.positionOf(m_high[i]));
        const double cap = lines[1].length();
        const double width = std::clamp(cap / 8.0, 1.0, 1.75);
        if (cap > 2.0 * kMinCap) { // so that it reads on the bar as well as on the ground
            painter.setPen(QPen(rim, width + 2.0, Qt::SolidLine, Qt::FlatCap));
            painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        }
        painter.setPen(QPen(theme.text, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
}

bool Whiskers::shows(const AttentionLayout& layout, std::int64_t feature, const core::FeatureRoles& roles)
{
    return roles.isGolden(feature) || layout.pitch() >= kMinPitch;
}

std::array<QLineF, 3> Whiskers::linesOf(const AttentionLayout& layout, std::int64_t feature, double low, double high)
{
    const double x = layout.centreOf(feature);
    const double bar = layout.pitch() * AttentionLayout::kBarShare;
    const double half = std::clamp(bar * kCapShare, kMinCap, kMaxCap) / 2.0;
    const double top = layout.yOf(high);
    const double bottom = layout.yOf(low);
    return {QLineF(x, bottom, x, top), QLineF(x - half, top, x + half, top),
            QLineF(x - half, bottom, x + half, bottom)};
}

std::vector<double> sharesOf(std::vector<double> values)
{
    for (double& value : values)
        value = std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0.0;
    return values;
}

} // namespace ui
