#pragma once

#include "ui/report/report.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QPainter;
class QPagedPaintDevice;

namespace ui {

/// A part of a document that is never split.
struct PagePiece {
    double height = 0.0;
    double spaceBefore = 0.0;                             ///< not at the top of a page
    bool keepsNext = false;                               ///< on one page with the next piece
    std::function<void(QPainter&, const QPointF&)> paint; ///< its top left corner at the point
    /// The head of a table, repeated above a piece that is the first of its page.
    std::shared_ptr<const PagePiece> head = nullptr;
};

struct PlacedPiece {
    const PagePiece* piece = nullptr;
    double top = 0.0; ///< from the page's text area
};

using PageOfPieces = std::vector<PlacedPiece>;

/// Divides pieces among pages of this height. Pieces kept together share a page if they fit; a piece higher than a page
/// gets its own. The pieces must outlive the pages.
std::vector<PageOfPieces> flowPages(const std::vector<PagePiece>& pieces, double pageHeight);

/// Sizes and fonts of pages on a device, in its pixels.
class PageMetrics {
public:
    explicit PageMetrics(QPagedPaintDevice& device);

    /// Converts points, 72 an inch, to device pixels.
    [[nodiscard]] double points(double number) const { return number * m_pixelsPerPoint; }
    [[nodiscard]] QFont font(double pointSize, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFont codeFont(double pointSize) const;
    /// The width of the area between the margins.
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] QPaintDevice* device() const { return m_device; }

private:
    QPaintDevice* m_device;
    double m_pixelsPerPoint;
    double m_width;
    double m_height;
};

/// A text broken into lines of a width, between words or within one that is too long.
class PageText {
public:
    PageText(const PageMetrics& metrics, const QString& text, const QFont& font, const QColor& colour, double width,
             Qt::Alignment alignment = Qt::AlignLeft);

    [[nodiscard]] double height() const;
    void paint(QPainter& painter, const QPointF& topLeft) const;
    /// The text as a part of a page.
    [[nodiscard]] PagePiece piece(double spaceBefore, bool keepsNext = false) const;

    /// The widths of the whole text in one line, and of its longest word.
    [[nodiscard]] static double naturalWidth(const PageMetrics& metrics, const QString& text, const QFont& font);
    [[nodiscard]] static double minWidth(const PageMetrics& metrics, const QString& text, const QFont& font);

private:
    struct Lines;
    std::shared_ptr<const Lines> m_lines; ///< a layout cannot be copied
};

/// The rows of a table as parts of a page: caption and head, which is repeated where the table continues, then a row
/// each. A table that fits on a page is not split.
std::vector<PagePiece> tablePieces(const PageMetrics& metrics, const ReportTable& table, double spaceBefore);

/// Widths of columns within `room`: the natural ones if they fit, else the wide ones shrink to the least widths, and
/// below those only if the least do not fit.
std::vector<double> columnWidths(const std::vector<double>& least, const std::vector<double>& natural, double room);

} // namespace ui
