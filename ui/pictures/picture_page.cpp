#include "ui/pictures/picture_page.h"

#include "ui/charts/chart_font.h"

#include <QPainter>

namespace ui {

QRectF paintPageHead(QPainter& painter, const QSizeF& page, const Theme& theme, const QString& headline,
                     const QString& line)
{
    constexpr double kMargin = 56.0;
    constexpr double kGap = 24.0;
    const QRectF inner = QRectF{QPointF(), page}.adjusted(kMargin, kMargin * 0.75, -kMargin, -kMargin * 0.75);
    QRectF rest = inner;
    const auto write = [&](const QString& text, const QFont& font, const QColor& colour, double gap) {
        if (text.isEmpty())
            return;
        QRectF taken;
        painter.setPen(colour);
        painter.setFont(font);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &taken);
        rest.setTop(taken.bottom() + gap);
    };
    write(headline, chartFont(38.0, QFont::Bold), theme.text, line.isEmpty() ? kGap : 4.0);
    write(line, chartFont(24.0), theme.mutedText, kGap);
    return rest;
}

} // namespace ui
