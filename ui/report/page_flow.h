#pragma once

#include <QPointF>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace ui {

/// A part of a document that is never cut.
struct PagePiece {
    double height = 0.0;
    double spaceBefore = 0.0;                             ///< not at the top of a page
    bool keepsNext = false;                               ///< stands on one page with the piece that follows
    std::function<void(QPainter&, const QPointF&)> paint; ///< with its top left corner there
    /// What stands once more above it where it is the first of its page: the head of a table.
    std::shared_ptr<const PagePiece> head = nullptr;
};

struct PlacedPiece {
    const PagePiece* piece = nullptr;
    double top = 0.0; ///< from the page's text area
};

using PageOfPieces = std::vector<PlacedPiece>;

/// Divides pieces among pages of this height. Those that keep each other together stand on one page if they fit on one
/// at all. A piece higher than a page gets one of its own. The pieces must outlive the pages.
std::vector<PageOfPieces> flowPages(const std::vector<PagePiece>& pieces, double pageHeight);

} // namespace ui
