#include "ui/pictures/picture_file.h"

#include "core/formats/picture_metadata.h"
#include "core/io/file_error.h"
#include "core/io/output_file.h"
#include "ui/charts/chart_font.h"
#include "ui/pictures/picture_page.h"
#include "ui/text/shown/file_path.h"
#include "ui/text/shown/shown_text.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <new>

namespace ui {

namespace {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QImage imageOf(const PictureFormat& format, const DrawPage& draw)
{
    QImage image(format.pngSize(), format.ground == PictureFormat::Ground::Transparent
                                       ? QImage::Format_ARGB32_Premultiplied
                                       : QImage::Format_RGB32);
    if (image.isNull())
        throw std::bad_alloc();
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintPage(painter, image.size(), format, draw);
    painter.end();
    if (format.unit == PictureFormat::Unit::Millimetres) {
        // Set after painting: fonts would be sized by it.
        const int dots =
            qRound(format.scale * PictureFormat::kDotsPerInch / PictureFormat::kMillimetresPerInch * 1000.0);
        image.setDotsPerMeterX(dots);
        image.setDotsPerMeterY(dots);
    }
    return image;
}

QByteArray asPng(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

/// The generator counts in whole pixels; this sets the exact size in millimetres.
void setMillimetres(QByteArray& svg, const QSizeF& size)
{
    constexpr qsizetype kHead = 2'000;
    static const QRegularExpression sizes(QStringLiteral("<svg width=\"[0-9.e+]+mm\" height=\"[0-9.e+]+mm\""));
    QString head = QString::fromUtf8(svg.first(std::min(kHead, svg.size())));
    const QRegularExpressionMatch match = sizes.match(head);
    if (!match.hasMatch())
        return;
    head = QStringLiteral("<svg width=\"%1mm\" height=\"%2mm\"").arg(size.width()).arg(size.height());
    svg.replace(match.capturedStart(), match.capturedLength(), head.toUtf8()); // the head is ASCII up to there
}

QByteArray asSvg(const QString& title, const PictureFormat& format, const DrawPage& draw)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(format.vectorSize().toSize());
    generator.setViewBox(QRectF{QPointF(), format.vectorSize()});
    generator.setResolution(PictureFormat::kVectorDotsPerInch); // so that a pixel here is a pixel there
    generator.setTitle(QStringLiteral("TITLE"));
    QPainter painter(&generator);
    paintPage(painter, format.vectorSize(), format, draw);
    painter.end();
    if (format.unit == PictureFormat::Unit::Millimetres)
        setMillimetres(bytes, format.size);
    // QSvgGenerator of Qt 6.4 writes a title as it is, without escapes.
    bytes.replace("<title>TITLE</title>", "<title>" + shownText(title).toHtmlEscaped().toUtf8() + "</title>");
    return wellFormedSvg(bytes);
}

QByteArray asPdf(const QString& title, const PictureFormat& format, const DrawPage& draw)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(shownText(title));
    writer.setResolution(PictureFormat::kVectorDotsPerInch);
    writer.setPageMargins(QMarginsF());
    // Qt rounds a page to whole points, a third of a millimetre; the drawing fills the one that there is.
    writer.setPageSize(
        QPageSize(format.vectorSize() * PictureFormat::kMillimetresPerInch / PictureFormat::kVectorDotsPerInch,
                  QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    const QSizeF page = writer.pageLayout().fullRect(QPageLayout::Inch).size() * PictureFormat::kVectorDotsPerInch;
    QPainter painter(&writer);
    paintPage(painter, page, format, draw);
    painter.end();
    return bytes;
}

} // namespace

void paintPage(QPainter& painter, const QSizeF& target, const PictureFormat& format, const DrawPage& draw)
{
    const QSizeF page = format.page();
    const Theme theme = format.theme();
    const ChartTextScale texts(format.textScale);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(target.width() / page.width(), target.height() / page.height());
    if (theme.ground.alpha() > 0)
        painter.fillRect(QRectF{QPointF(), page}, theme.ground);
    draw(painter, theme);
    painter.restore();
}

PaintedPicture::PaintedPicture(PictureType type, const QString& title, const PictureFormat& format,
                               const DrawPage& draw)
    : m_type(type)
{
    if (type == PictureType::Png)
        m_image = imageOf(format, draw);
    else
        m_bytes = type == PictureType::Svg ? asSvg(title, format, draw) : asPdf(title, format, draw);
}

QByteArray PaintedPicture::bytes(const std::string& run) const
{
    QByteArray plain = m_type == PictureType::Png ? asPng(m_image) : m_bytes;
    if (!canCarry() || run.empty())
        return plain;
    return QByteArray::fromStdString(core::pictureWithRun(viewOf(plain), run));
}

void writePicture(const QString& path, const QByteArray& bytes)
{
    core::OutputFile file(pathOf(path));
    file.write(viewOf(bytes));
    file.commit();
}

void savePicture(const QString& path, const QString& title, const PictureFormat& format, const std::string& run,
                 const DrawPage& draw)
{
    const auto type = pictureTypeOf(path);
    if (!type)
        throw core::FileError(path.toStdString(), "a chart can be saved as .png, .svg or .pdf");
    const PaintedPicture picture(*type, title, format, draw);
    try {
        writePicture(path, picture.bytes(run));
    } catch (const core::PictureError& flaw) {
        throw core::FileError(path.toStdString(), flaw.what());
    }
}

} // namespace ui
