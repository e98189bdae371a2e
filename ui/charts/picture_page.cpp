#include "ui/charts/picture_page.h"

#include "ui/charts/chart_font.h"

#include <QPainter>

namespace ui {

QRectF paintPageHead(QPainter& painter, const PictureFormat& format, const QString& headline, const QString& line)
{
    constexpr double kMargin = 56.0;
    const Theme& theme = themeOf(format.scheme);
    const QRectF page{QPointF(), format.page()};
    const QRectF inner = page.adjusted(kMargin, kMargin * 0.75, -kMargin, -kMargin * 0.75);
    painter.fillRect(page, theme.ground);

    QRectF taken;
    painter.setPen(theme.text);
    painter.setFont(chartFont(38.0, QFont::Bold));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, headline, &taken);
    const double top = taken.bottom() + 4.0;
    painter.setPen(theme.mutedText);
    painter.setFont(chartFont(24.0));
    painter.drawText(QRectF(inner.left(), top, inner.width(), inner.height()),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, line, &taken);
    return inner.adjusted(0.0, taken.bottom() + 24.0 - inner.top(), 0.0, 0.0);
}

} // namespace ui
