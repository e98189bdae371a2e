#include "ui/charts/picture_file.h"

#include "core/files/output_file.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <stdexcept>

namespace ui {

namespace {

using Draw = std::function<void(QPainter&)>;

QByteArray asPng(const Draw& draw, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    draw(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray asSvg(const Draw& draw, QSize size, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect{QPoint(), size});
    generator.setResolution(96); // so that a pixel here is a pixel there
    generator.setTitle(title);
    QPainter painter(&generator);
    draw(painter);
    painter.end();
    return bytes;
}

QByteArray asPdf(const Draw& draw, QSize size, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(size) * 72.0 / 96.0, QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    const double scale = static_cast<double>(writer.width()) / size.width();
    painter.scale(scale, scale);
    draw(painter);
    painter.end();
    return bytes;
}

} // namespace

double PictureFormat::enlargement() const
{
    return std::min(static_cast<double>(size.width()) / kUsual.width(),
                    static_cast<double>(size.height()) / kUsual.height());
}

QSizeF PictureFormat::page() const
{
    return QSizeF(size) / enlargement();
}

bool isPictureName(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1StringView("png") || ending == QLatin1StringView("svg") ||
           ending == QLatin1StringView("pdf");
}

void savePicture(const QString& path, const QString& title, const PictureFormat& format, const Draw& draw)
{
    if (!isPictureName(path))
        throw std::runtime_error((path + QStringLiteral(": a chart can be saved as .png, .svg or .pdf")).toStdString());
    const auto enlarged = [&](QPainter& painter) {
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(format.enlargement(), format.enlargement());
        draw(painter);
    };
    const QString ending = QFileInfo(path).suffix().toLower();
    const QByteArray bytes = ending == QLatin1StringView("png")   ? asPng(enlarged, format.size)
                             : ending == QLatin1StringView("svg") ? asSvg(enlarged, format.size, title)
                                                                  : asPdf(enlarged, format.size, title);
    core::OutputFile file(QFile::encodeName(path).toStdString());
    file.write(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    file.commit();
}

} // namespace ui
