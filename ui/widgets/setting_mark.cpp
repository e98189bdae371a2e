#include "ui/widgets/setting_mark.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

void paintSettingMark(QPainter& painter, const Theme& theme, const QPointF& centre, SettingMark mark)
{
    constexpr double kDotRadius = 3.0;
    constexpr double kRingRadius = 6.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (mark.changed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(centre, kDotRadius, kDotRadius);
    }
    if (mark.waiting) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, kRingRadius, kRingRadius);
    }
    painter.restore();
}

} // namespace ui
