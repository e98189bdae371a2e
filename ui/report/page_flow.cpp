#include "ui/report/page_text.h"

#include <cstddef>

namespace ui {

namespace {

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

class Flow {
public:
    explicit Flow(double pageHeight) : m_pageHeight(pageHeight), m_pages(1) {}

    [[nodiscard]] bool fits(double spaceBefore, double height) const
    {
        return m_pages.back().empty() || m_used + spaceBefore + height <= m_pageHeight;
    }
    [[nodiscard]] double pageHeight() const { return m_pageHeight; }

    void breakPage()
    {
        m_pages.emplace_back();
        m_used = 0.0;
    }

    void place(const PagePiece& piece)
    {
        if (m_pages.back().empty()) {
            if (piece.head && m_pages.size() > 1)
                put(*piece.head);
        } else {
            m_used += piece.spaceBefore;
        }
        put(piece);
    }

    [[nodiscard]] std::vector<PageOfPieces> take() { return std::move(m_pages); }

private:
    void put(const PagePiece& piece)
    {
        m_pages.back().push_back({&piece, m_used});
        m_used += piece.height;
    }

    double m_pageHeight;
    double m_used = 0.0;
    std::vector<PageOfPieces> m_pages;
};

} // namespace

std::vector<PageOfPieces> flowPages(const std::vector<PagePiece>& pieces, double pageHeight)
{
    Flow flow(pageHeight);
    for (std::size_t first = 0; first < pieces.size();) {
        const std::size_t end = endOfGroup(pieces, first);
        const double whole = heightOf(pieces, first, end);
        if (whole <= pageHeight && !flow.fits(pieces[first].spaceBefore, whole))
            flow.breakPage();
        for (; first < end; ++first) {
            if (!flow.fits(pieces[first].spaceBefore, pieces[first].height))
                flow.breakPage();
            flow.place(pieces[first]);
        }
    }
    return flow.take();
}

} // namespace ui
