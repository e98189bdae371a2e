#include "ui/pictures/chart_file.h"

#include "ui/charts/attention_figure.h"
#include "ui/pictures/picture_page.h"
#include "ui/text/verdict.h"

#include <QPainter>

namespace ui {

void saveAttentionChart(const QString& path, const std::vector<double>& attention, const core::FeatureRoles& roles,
                        const Verdict& verdict, const PictureFormat& format, const std::string& run)
{
    savePicture(path, verdict.headline, format, run, [&](QPainter& painter, const Theme& theme) {
        const QRectF room = paintPageHead(painter, format.page(), theme, verdict.headline, verdict.finding);
        AttentionFigure figure;
        figure.setTheme(theme);
        figure.setAttention(attention, roles);
        painter.translate(room.topLeft());
        figure.paint(painter, room.size());
    });
}

} // namespace ui
