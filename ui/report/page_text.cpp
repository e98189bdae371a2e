#include "ui/report/page_text.h"

#include "ui/text/shown/shown_text.h"
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

/// One past the last piece that must stay with this one.
std::size_t endOfGroup(const std::vector<PagePiece>& pieces, std::size_t first)
{
    std::size_t end = first + 1;
    while (end < pieces.size() && pieces[end - 1].keepsNext)
        ++end;
    return end;
}

double heightOf(const std::vector<PagePiece>& pieces, std::size_t first, std::size_t end)
{
    double height = pieces[first].height;
    for (std::size_t i = first + 1; i < end; ++i)
        height += pieces[i].spaceBefore + pieces[i].height;
    return height;
}

} // namespace

std::vector<PageOfPieces> flowPages(const std::vector<PagePiece>& pieces, double pageHeight)
{
    std::vector<PageOfPieces> pages(1);
    double used = 0.0; // of the last page
    const auto makeRoom = [&](double spaceBefore, double height) {
        if (pages.back().empty() || used + spaceBefore + height <= pageHeight)
            return;
        pages.emplace_back();
        used = 0.0;
    };
    const auto put = [&](const PagePiece& piece) {
        pages.back().push_back({&piece, used});
        used += piece.height;
    };
    for (std::size_t first = 0; first < pieces.size();) {
        const std::size_t end = endOfGroup(pieces, first);
        if (const double whole = heightOf(pieces, first, end); whole <= pageHeight)
            makeRoom(pieces[first].spaceBefore, whole);
        for (; first < end; ++first) {
            const PagePiece& piece = pieces[first];
            makeRoom(piece.spaceBefore, piece.height);
            if (!pages.back().empty())
                used += piece.spaceBefore;
            else if (piece.head && pages.size() > 1)
                put(*piece.head);
            put(piece);
        }
    }
    return pages;
}

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
    QString broken = shownLines(text);
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
    return QFontMetricsF(font, metrics.device()).horizontalAdvance(shownLines(text));
}

double PageText::minWidth(const PageMetrics& metrics, const QString& text, const QFont& font)
{
    double widest = 0.0;
    for (const QString& word : text.split(u' '))
        widest = std::max(widest, naturalWidth(metrics, word, font));
    return widest;
}

} // namespace ui
