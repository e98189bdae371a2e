#include "ui/charts/feature_axis.h"

#include "ui/charts/scale.h"
#include "ui/text/feature_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <numbers>

namespace ui {

namespace {

constexpr double kSlant = 45.0; ///< degrees
constexpr double kSlantShare = 1.0 / std::numbers::sqrt2;
/// Slanted labels closer than this, in lines, are hard to follow.
constexpr double kMinSlantedPitch = 1.3;
/// Upright ones may be closer: the letters' own room is enough.
constexpr double kMinUprightPitch = 0.95;
constexpr qsizetype kMaxLetters = 200; ///< of a name before it is measured

} // namespace

FeatureAxis::FeatureAxis(const core::FeatureRoles& roles, const QFont& plain, const QFont& bold, const Room& room,
                         std::optional<std::int64_t> strong)
    : m_roles(&roles), m_plain(plain), m_bold(bold), m_strong(strong)
{
    if (roles.hasNames())
        placeNames(room);
    else
        placeNumbers(room);
}

void FeatureAxis::placeNumbers(const Room& room)
{
    const QFontMetricsF metrics(m_bold);
    m_height = metrics.height();
    m_width = metrics.horizontalAdvance(QString::number(m_roles->features())) + room.gap;
    for (const std::int64_t feature : featureLabels(m_roles->features(), m_roles->golden(), room.pitch, m_width))
        m_labels.push_back({feature, QString::number(feature)});
}

/// The maximum length of a feature's name along its line, in pixels.
double FeatureAxis::maxLength(std::int64_t feature, const Room& room) const
{
    switch (m_slope) {
    case Slope::Level:
        return room.pitch - room.gap;
    case Slope::Slanted: {
        const double down = room.maxHeight / kSlantShare - QFontMetricsF(m_bold).height();
        // To the left it must not leave the drawing.
        const double aside = (room.leftOfPlot + (static_cast<double>(feature) - 0.5) * room.pitch) / kSlantShare;
        return std::min(down, aside);
    }
    case Slope::Upright:
        break;
    }
    return room.maxHeight;
}

void FeatureAxis::placeNames(const Room& room)
{
    const QFontMetricsF plain(m_plain);
    const QFontMetricsF bold(m_bold);
    const double line = bold.height();
    double widest = 0.0;
    for (std::int64_t feature = 1; feature <= m_roles->features(); ++feature)
        widest = std::max(widest, bold.horizontalAdvance(featureName(m_roles->names(), feature, kMaxLetters)));
    m_slope = widest + room.gap <= room.pitch         ? Slope::Level
              : room.pitch >= kMinSlantedPitch * line ? Slope::Slanted
                                                      : Slope::Upright;
    m_width = room.pitch;
    const std::vector<std::int64_t> first = m_strong ? std::vector{*m_strong} : std::vector<std::int64_t>{};
    double longest = 0.0;
    for (const std::int64_t feature : featureLabels(m_roles->features(), first, room.pitch,
                                                    m_slope == Slope::Upright ? kMinUprightPitch * line : room.pitch)) {
        const QFontMetricsF& metrics = isStrong(feature) ? bold : plain;
        // Names of the categories of one column differ at their ends.
        const QString text = metrics.elidedText(featureName(m_roles->names(), feature, kMaxLetters), Qt::ElideMiddle,
                                                std::max(maxLength(feature, room), line));
        longest = std::max(longest, metrics.horizontalAdvance(text));
        m_labels.push_back({feature, text});
    }
    m_height = m_slope == Slope::Level ? line : m_slope == Slope::Slanted ? (longest + line) * kSlantShare : longest;
}

void FeatureAxis::paint(QPainter& painter, const Theme& theme, double top,
                        const std::function<double(std::int64_t)>& centreOf) const
{
    const double line = QFontMetricsF(m_bold).height();
    for (const auto& [feature, text] : m_labels) {
        const bool isGolden = m_roles->isGolden(feature);
        painter.setFont(isStrong(feature) ? m_bold : m_plain);
        painter.setPen(isGolden ? theme.goldenText : feature == m_strong ? theme.text : theme.mutedText);
        const double centre = centreOf(feature);
        if (m_slope == Slope::Level) {
            painter.drawText(QRectF(centre - m_width / 2.0, top, m_width, line), Qt::AlignCenter | Qt::TextDontClip,
                             text);
            continue;
        }
        painter.save();
        // The end of a name is below its column.
        painter.translate(centre, top);
        painter.rotate(m_slope == Slope::Slanted ? -kSlant : -90.0);
        const double down = m_slope == Slope::Slanted ? 0.0 : -line / 2.0;
        painter.drawText(QRectF(-1000.0, down, 1000.0, line), Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         text);
        painter.restore();
    }
}

} // namespace ui
