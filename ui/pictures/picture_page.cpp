#include "ui/pictures/picture_page.h"

#include "core/text/visible_text.h"
#include "ui/charts/attention_figure.h"
#include "ui/charts/chart_font.h"
#include "ui/text/verdict.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

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
    const double growth = ChartTextScale::ofLargeTexts();
    write(headline, chartFont(38.0 * growth, QFont::Bold), theme.text, line.isEmpty() ? kGap : 4.0);
    write(line, chartFont(24.0 * growth), theme.mutedText, kGap);
    return rest;
}

QByteArray wellFormedSvg(const QByteArray& written)
{
    return QByteArray::fromStdString(core::xmlText(written.toStdString()));
}

QByteArray vectorPicture(const QSizeF& size, const std::function<void(QPainter&)>& paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setResolution(96); // so that a pixel here is a pixel there
    QPainter painter(&generator);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paint(painter);
    painter.end();
    const QByteArray ground = themeOf(Scheme::Light).ground.name().toLatin1();
    return wellFormedSvg(bytes.replace('"' + ground + '"', "\"#ffffff\""));
}

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
