#include "ui/charts/chart_file.h"

#include "core/files/output_file.h"
#include "ui/charts/attention_figure.h"
#include "ui/charts/chart_font.h"
#include "ui/views/verdict.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <functional>
#include <stdexcept>

namespace ui {

namespace {

constexpr QSize kSize(1600, 900);
constexpr double kMargin = 56.0;

[[noreturn]] void fail(const QString& path, const QString& reason)
{
    throw std::runtime_error((path + QStringLiteral(": ") + reason).toStdString());
}

void paintPage(QPainter& painter, const std::vector<double>& attention, const core::FeatureRoles& roles,
               const Verdict& verdict)
{
    const Theme& theme = themeOf(Scheme::Light);
    const QRectF page{QPointF(), QSizeF(kSize)};
    const QRectF inner = page.adjusted(kMargin, kMargin * 0.75, -kMargin, -kMargin * 0.75);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(page, theme.ground);

    QRectF taken;
    painter.setPen(theme.text);
    painter.setFont(chartFont(38.0, QFont::Bold));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, verdict.headline, &taken);
    double top = taken.bottom() + 4.0;
    painter.setPen(theme.mutedText);
    painter.setFont(chartFont(24.0));
    painter.drawText(QRectF(inner.left(), top, inner.width(), inner.height()),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, verdict.finding, &taken);
    top = taken.bottom() + 24.0;

    AttentionFigure figure;
    figure.setTheme(theme);
    figure.setAttention(attention, roles);
    painter.translate(inner.left(), top);
    figure.paint(painter, {inner.width(), inner.bottom() - top});
}

QByteArray asPng(const std::function<void(QPainter&)>& draw)
{
    QImage image(kSize, QImage::Format_RGB32);
    QPainter painter(&image);
    draw(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray asSvg(const std::function<void(QPainter&)>& draw, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(kSize);
    generator.setViewBox(QRect{QPoint(), kSize});
    generator.setResolution(96); // so that a pixel here is a pixel there
    generator.setTitle(title);
    QPainter painter(&generator);
    draw(painter);
    painter.end();
    return bytes;
}

QByteArray asPdf(const std::function<void(QPainter&)>& draw, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(kSize) * 72.0 / 96.0, QPageSize::Point));
    QPainter painter(&writer);
    const double scale = static_cast<double>(writer.width()) / kSize.width();
    painter.scale(scale, scale);
    draw(painter);
    painter.end();
    return bytes;
}

} // namespace

void saveAttentionChart(const QString& path, const std::vector<double>& attention, const core::FeatureRoles& roles,
                        const Verdict& verdict)
{
    const auto draw = [&](QPainter& painter) { paintPage(painter, attention, roles, verdict); };
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (ending == QLatin1StringView("png"))
        bytes = asPng(draw);
    else if (ending == QLatin1StringView("svg"))
        bytes = asSvg(draw, verdict.headline);
    else if (ending == QLatin1StringView("pdf"))
        bytes = asPdf(draw, verdict.headline);
    else
        fail(path, QStringLiteral("a chart can be saved as .png, .svg or .pdf"));

    core::OutputFile file(QFile::encodeName(path).toStdString());
    file.write(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    file.commit();
}

} // namespace ui
