#include "ui/charts/pin_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>

namespace ui {

namespace {

constexpr double kLetterGap = 5.0;
constexpr double kLinePiece = 24.0;

struct PinLook {
    QColor light;
    QColor dark;
    QList<qreal> dashes; ///< in line widths
};

/// Neither gold nor blue nor orange, which have meanings.
const PinLook& lookOf(std::size_t place)
{
    static const std::array<PinLook, 4> looks{
        PinLook{"#00795C", "#45CBA3", {9.0, 2.5}},
        PinLook{"#A3357F", "#EE93C8", {2.0, 2.0}},
        PinLook{"#5546B8", "#B3A6FF", {8.0, 2.5, 1.5, 2.5}},
        PinLook{"#3D4757", "#D5DAE3", {4.0, 3.5}},
    };
    return looks.at(place % looks.size());
}

} // namespace

QString pinName(std::size_t place)
{
    return {QChar(u'A' + static_cast<char16_t>(place))};
}

QPen pinPen(std::size_t place, const Theme& theme, double width)
{
    const PinLook& look = lookOf(place);
    QPen pen(theme.scheme == Scheme::Light ? look.light : look.dark, width, Qt::CustomDashLine, Qt::FlatCap,
             Qt::MiterJoin);
    pen.setDashPattern(look.dashes);
    return pen;
}

void paintPinSample(QPainter& painter, const QRectF& rect, std::size_t place, const Theme& theme, const QFont& font)
{
    QFont bold = font;
    bold.setBold(true);
    const QPen pen = pinPen(place, theme, 1.8);
    painter.save();
    painter.setFont(bold);
    painter.setPen(pen.color());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, pinName(place));
    painter.setPen(pen);
    const double left = rect.left() + pinSampleWidth(font) - kLinePiece;
    painter.drawLine(QPointF(left, rect.center().y() + 0.5), QPointF(left + kLinePiece, rect.center().y() + 0.5));
    painter.restore();
}

double pinSampleWidth(const QFont& font)
{
    QFont bold = font;
    bold.setBold(true);
    return QFontMetricsF(bold).horizontalAdvance(QStringLiteral("D")) + kLetterGap + kLinePiece;
}

} // namespace ui
