#include "ui/report/page_text.h"

#include "ui/theme/theme.h"
#include "ui/widgets/code_font.h"

#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr double kPointsPerInch = 72.0;
constexpr double kLineSpacing = 1.12; ///< of the typeface's own

} // namespace

PageMetrics::PageMetrics(QPagedPaintDevice& device)
    : m_device(&device), m_pixelsPerPoint(device.logicalDpiY() / kPointsPerInch), m_width(device.width()),
      m_height(device.height())
{
}

QFont PageMetrics::font(double pointSize, QFont::Weight weight) const
{
    QFont font = themeFont(1.0, weight);
    font.setPixelSize(qRound(points(pointSize)));
    return font;
}

QFont PageMetrics::codeFont(double pointSize) const
{
    QFont font = ui::codeFont(1.0);
    font.setPixelSize(qRound(points(pointSize)));
    return font;
}

struct PageText::Lines {
    QTextLayout layout;
    QColor colour;
    double height = 0.0;
};

PageText::PageText(const PageMetrics& metrics, const QString& text, const QFont& font, const QColor& colour,
                   double width, Qt::Alignment alignment)
{
    auto lines = std::make_shared<Lines>();
    lines->colour = colour;
    QString broken = text;
    broken.replace(u'\n', QChar::LineSeparator);
    lines->layout.setText(broken);
    lines->layout.setFont(font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    lines->layout.setTextOption(option);
    const double pitch = QFontMetricsF(font, metrics.device()).height() * kLineSpacing;
    lines->layout.beginLayout();
    for (QTextLine line = lines->layout.createLine(); line.isValid(); line = lines->layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0.0, lines->height});
        lines->height += pitch;
    }
    lines->layout.endLayout();
    m_lines = std::move(lines);
}

double PageText::height() const
{
    return m_lines->height;
}

void PageText::paint(QPainter& painter, const QPointF& topLeft) const
{
    painter.setPen(m_lines->colour);
    m_lines->layout.draw(&painter, topLeft);
}

PagePiece PageText::piece(double spaceBefore, bool keepsNext) const
{
    return {height(), spaceBefore, keepsNext,
            [text = *this](QPainter& painter, const QPointF& topLeft) { text.paint(painter, topLeft); }};
}

double PageText::naturalWidth(const PageMetrics& metrics, const QString& text, const QFont& font)
{
    return QFontMetricsF(font, metrics.device()).horizontalAdvance(text);
}

double PageText::leastWidth(const PageMetrics& metrics, const QString& text, const QFont& font)
{
    double least = 0.0;
    for (const QString& word : text.split(u' '))
        least = std::max(least, naturalWidth(metrics, word, font));
    return least;
}

} // namespace ui
