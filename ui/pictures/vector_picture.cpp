#include "ui/pictures/vector_picture.h"

#include "ui/theme/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace ui {

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
    return bytes.replace('"' + ground + '"', "\"#ffffff\"");
}

} // namespace ui
