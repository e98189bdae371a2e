#include "ui/charts/pin_outlines.h"

#include "ui/charts/chart_font.h"
#include "ui/charts/pin_style.h"
#include "ui/charts/whiskers.h"
#include "ui/text/numbers/share_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kOutlineGap = 8.0;
constexpr double kMinOutlinePitch = 12.0;
constexpr double kMaxOutset = 2.0;
/// However many features there are, the golden one's outline can be seen around its bar.
constexpr double kMinHalfWidth = 2.5;
constexpr double kStepWidth = 3.0;

/// The part of the gap beside a bar that each outline takes; the last one stays clear of the next bar's.
double outsetOf(const AttentionLayout& layout)
{
    const double gap = layout.pitch() * (1.0 - AttentionLayout::kBarShare) / 2.0;
    return std::min(kMaxOutset, gap / 4.5);
}

/// The width of the lines, which grows with the drawing.
double lineWidth(const AttentionLayout& layout)
{
    return std::clamp(layout.plot.height() / 260.0, 1.5, 2.5);
}

std::vector<double> fractionsOf(const PinnedAttention& pin, const Scale& scale)
{
    std::vector<double> fractions;
    for (const double share : pin.attention)
        fractions.push_back(scale.positionOf(share));
    return fractions;
}

} // namespace

struct PinOutlines::Legend {
    std::vector<QRectF> places;
    QStringList texts;

    [[nodiscard]] int lines() const
    {
        return places.empty() ? 0 : 1 + static_cast<int>(std::lround(places.back().top() / places.back().height()));
    }
};

void PinOutlines::set(std::vector<PinnedAttention> pins)
{
    m_pins = std::move(pins);
    for (PinnedAttention& pin : m_pins)
        pin.attention = sharesOf(std::move(pin.attention));
}

std::vector<const PinnedAttention*> PinOutlines::drawn(std::size_t features) const
{
    std::vector<const PinnedAttention*> drawn;
    for (const PinnedAttention& pin : m_pins)
        if (pin.attention.size() == features)
            drawn.push_back(&pin);
    return drawn;
}

double PinOutlines::most(std::size_t features) const
{
    double most = 0.0;
    for (const PinnedAttention* pin : drawn(features))
        for (const double share : pin->attention)
            most = std::max(most, share);
    return most;
}

QString PinOutlines::textOf(std::int64_t feature, std::size_t features) const
{
    QStringList lines;
    for (const PinnedAttention* pin : drawn(features))
        lines += tr("%1, %2: %3")
                     .arg(pinName(pin->place), pin->label,
                          exactShareText(pin->attention[static_cast<std::size_t>(feature - 1)]));
    return lines.join(u'\n');
}

std::vector<QRectF> PinOutlines::marks(const AttentionLayout& layout, const Scale& scale,
                                       const core::FeatureRoles& roles) const
{
    std::vector<QRectF> marks;
    const auto pins = drawn(layout.features);
    for (std::size_t order = 0; order < pins.size(); ++order) {
        const std::vector<double> fractions = fractionsOf(*pins[order], scale);
        for (std::size_t i = 0; i < fractions.size(); ++i) {
            const auto feature = static_cast<std::int64_t>(i) + 1;
            if (showsSingle(layout) || roles.isGolden(feature))
                appendLineRects(marks, outlineOf(layout, feature, order, fractions[i]));
        }
        if (!showsSingle(layout))
            appendLineRects(marks, stepsOf(layout, fractions, roles));
    }
    return marks;
}

bool PinOutlines::showsSingle(const AttentionLayout& layout)
{
    return layout.pitch() >= kMinOutlinePitch;
}

QPolygonF PinOutlines::outlineOf(const AttentionLayout& layout, std::int64_t feature, std::size_t order,
                                 double fraction)
{
    const double outset = static_cast<double>(order + 1) * outsetOf(layout);
    const double half = std::max(layout.pitch() * AttentionLayout::kBarShare / 2.0, kMinHalfWidth) + outset;
    const double left = crisp(layout.centreOf(feature) - half);
    const double right = crisp(layout.centreOf(feature) + half);
    const double bottom = layout.plot.bottom();
    const double top = crisp(layout.yOf(fraction));
    return QPolygonF{{left, bottom}, {left, top}, {right, top}, {right, bottom}};
}

QPolygonF PinOutlines::stepsOf(const AttentionLayout& layout, const std::vector<double>& fractions,
                               const core::FeatureRoles& roles)
{
    const auto room = static_cast<std::size_t>(std::max(1.0, layout.plot.width() / kStepWidth));
    const std::size_t columns = std::min(fractions.size(), room);
    const auto xOf = [&](std::size_t feature) {
        return layout.plot.left() + layout.pitch() * static_cast<double>(feature);
    };
    QPolygonF steps;
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t from = column * fractions.size() / columns;
        const std::size_t to = (column + 1) * fractions.size() / columns;
        double height = -1.0;
        for (std::size_t i = from; i < to; ++i)
            if (!roles.isGolden(static_cast<std::int64_t>(i) + 1))
                height = std::max(height, fractions[i]);
        if (height < 0.0) // the golden one alone: the line goes on from its neighbours
            continue;
        steps << QPointF(xOf(from), layout.yOf(height)) << QPointF(xOf(to), layout.yOf(height));
    }
    return steps;
}

void PinOutlines::paintBehind(QPainter& painter, const Theme& theme, const AttentionLayout& layout, const Scale& scale,
                              const core::FeatureRoles& roles) const
{
    const auto pins = drawn(layout.features);
    // The widest first, so that no line is covered along its whole way.
    for (std::size_t order = pins.size(); order-- > 0;) {
        const std::vector<double> fractions = fractionsOf(*pins[order], scale);
        painter.setPen(pinPen(pins[order]->place, theme, lineWidth(layout)));
        const auto outline = [&](std::int64_t feature) {
            painter.drawPolyline(outlineOf(layout, feature, order, fractions[static_cast<std::size_t>(feature - 1)]));
        };
        if (showsSingle(layout)) {
            for (std::size_t i = 0; i < fractions.size(); ++i)
                outline(static_cast<std::int64_t>(i) + 1);
            continue;
        }
        QPen steps = painter.pen();
        steps.setWidthF(1.0);
        steps.setStyle(Qt::SolidLine); // dashes on steps of a few pixels look like dots
        painter.setPen(steps);
        painter.drawPolyline(stepsOf(layout, fractions, roles));
        painter.setPen(pinPen(pins[order]->place, theme, lineWidth(layout)));
        for (const std::int64_t golden : roles.golden())
            if (golden <= static_cast<std::int64_t>(fractions.size()))
                outline(golden);
    }
}

void PinOutlines::paintLevels(QPainter& painter, const Theme& theme, const AttentionLayout& layout, const Scale& scale,
                              const std::vector<double>& fractions, const core::FeatureRoles& roles) const
{
    const QColor rim = withStrength(theme.ground, 0.7F);
    const auto pins = drawn(layout.features);
    for (std::size_t order = 0; order < pins.size(); ++order) {
        const QPen pen = pinPen(pins[order]->place, theme, lineWidth(layout));
        for (std::size_t i = 0; i < fractions.size(); ++i) {
            const auto feature = static_cast<std::int64_t>(i) + 1;
            const double height = scale.positionOf(pins[order]->attention[i]);
            if (height >= fractions[i] || (!showsSingle(layout) && !roles.isGolden(feature)))
                continue;
            const QPolygonF outline = outlineOf(layout, feature, order, height);
            if (layout.yOf(height) - layout.yOf(fractions[i]) > 2.0 * lineWidth(layout)) {
                painter.setPen(QPen(rim, lineWidth(layout) + 2.0, Qt::SolidLine, Qt::FlatCap)); // to be read on the bar
                painter.drawLine(outline[1], outline[2]);
            }
            painter.setPen(pen);
            painter.drawLine(outline[1], outline[2]);
        }
    }
}

PinOutlines::Legend PinOutlines::legendFor(const QFont& font, double width, std::size_t features) const
{
    Legend legend = legendWithin(font, width, width, features);
    // Three or four share two lines, so that the bars keep their height.
    if (legend.lines() > 2)
        legend = legendWithin(font, width, (width - 2.0 * kOutlineGap) / 2.0, features);
    return legend;
}

PinOutlines::Legend PinOutlines::legendWithin(const QFont& font, double width, double maxEntryWidth,
                                              std::size_t features) const
{
    const QFontMetricsF metrics(font);
    const double sample = pinSampleWidth(font) + kOutlineGap;
    Legend legend;
    std::vector<double> widths;
    for (const PinnedAttention* pin : drawn(features)) {
        legend.texts += metrics.elidedText(pin->label, Qt::ElideRight, std::max(0.0, maxEntryWidth - sample));
        widths.push_back(sample + metrics.horizontalAdvance(legend.texts.back()));
    }
    legend.places = legendPlaces(widths, metrics.height(), 2.0 * kOutlineGap, width);
    return legend;
}

int PinOutlines::legendLines(const QFont& font, double width, std::size_t features) const
{
    return legendFor(font, width, features).lines();
}

void PinOutlines::paintLegend(QPainter& painter, const Theme& theme, const QFont& font, const QRectF& place,
                              std::size_t features) const
{
    const Legend legend = legendFor(font, place.width(), features);
    const auto pins = drawn(features);
    for (std::size_t i = 0; i < pins.size(); ++i) {
        const QRectF entry = legend.places[i].translated(place.topLeft());
        paintPinSample(painter, entry, pins[i]->place, theme, font);
        painter.setFont(font);
        painter.setPen(theme.mutedText);
        painter.drawText(entry, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         legend.texts[static_cast<qsizetype>(i)]);
    }
}

} // namespace ui
