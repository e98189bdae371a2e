#include "ui/report/page_text.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

// Points.
constexpr double kTextSize = 9.0;
constexpr double kMinTextSize = 6.0; ///< of tables with many columns
constexpr double kSizeStep = 0.6;
constexpr double kColumnGap = 1.3; ///< of the text's size
constexpr double kTableRowPadding = 2.5;
constexpr double kLine = 0.5;

class TableSetter {
public:
    TableSetter(const PageMetrics& metrics, const ReportTable& table) : m_metrics(metrics), m_table(table)
    {
        while (!measure() && m_textSize - kSizeStep >= kMinTextSize)
            m_textSize -= kSizeStep;
    }

    [[nodiscard]] PagePiece caption(double spaceBefore) const
    {
        const PageText text(m_metrics, m_table.caption, font(QFont::Normal, kTextSize), theme().mutedText,
                            m_metrics.width());
        PagePiece piece = text.piece(spaceBefore, true);
        piece.height += m_metrics.points(kTableRowPadding);
        return piece;
    }

    [[nodiscard]] PagePiece head() const
    {
        QStringList cells;
        for (const ReportTable::Column& column : m_table.columns)
            cells += column.head;
        return row(cells, font(QFont::DemiBold), theme().mutedText, theme().mutedText, true);
    }

    [[nodiscard]] PagePiece row(const ReportTable::Row& row) const
    {
        return this->row(row.cells, font(row.isMarked ? QFont::Bold : QFont::Normal), theme().text, theme().grid,
                         false);
    }

private:
    [[nodiscard]] static const Theme& theme() { return themeOf(Scheme::Light); }
    [[nodiscard]] QFont font(QFont::Weight weight) const { return font(weight, m_textSize); }
    [[nodiscard]] QFont font(QFont::Weight weight, double size) const { return m_metrics.font(size, weight); }

    /// Whether no word or number has to be broken at this size.
    bool measure()
    {
        m_gap = m_metrics.points(kColumnGap * m_textSize);
        std::vector<double> least;
        std::vector<double> natural;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const QFont heads = font(QFont::DemiBold);
            least.push_back(PageText::minWidth(m_metrics, m_table.columns[i].head, heads));
            natural.push_back(PageText::naturalWidth(m_metrics, m_table.columns[i].head, heads));
            for (const ReportTable::Row& row : m_table.rows) {
                const QString& text = row.cells[static_cast<qsizetype>(i)];
                const QFont cells = font(row.isMarked ? QFont::Bold : QFont::Normal);
                const double whole = PageText::naturalWidth(m_metrics, text, cells);
                natural.back() = std::max(natural.back(), whole);
                least.back() = std::max(
                    least.back(), m_table.columns[i].isNumber ? whole : PageText::minWidth(m_metrics, text, cells));
            }
        }
        const auto gaps = static_cast<double>(m_table.columns.size() - 1);
        const double slack = m_metrics.points(1.0); // of rounding
        for (std::vector<double>* widths : {&least, &natural})
            for (double& width : *widths)
                width += slack;
        const double room = m_metrics.width() - gaps * m_gap;
        m_widths = columnWidths(least, natural, room);
        return std::accumulate(least.begin(), least.end(), 0.0) <= room;
    }

    [[nodiscard]] PagePiece row(const QStringList& cells, const QFont& font, const QColor& colour, const QColor& line,
                                bool isHead) const
    {
        std::vector<PageText> texts;
        double height = 0.0;
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            texts.emplace_back(m_metrics, cells[static_cast<qsizetype>(i)], font, colour, m_widths[i],
                               m_table.columns[i].isNumber ? Qt::AlignRight : Qt::AlignLeft);
            height = std::max(height, texts.back().height());
        }
        const double padding = m_metrics.points(kTableRowPadding);
        const double whole = height + 2.0 * padding;
        const double total =
            std::accumulate(m_widths.begin(), m_widths.end(), m_gap * static_cast<double>(m_widths.size() - 1));
        return {whole, 0.0, isHead,
                [texts = std::move(texts), widths = m_widths, gap = m_gap, padding, height, whole, total, line, isHead,
                 pen = m_metrics.points(kLine)](QPainter& painter, const QPointF& topLeft) {
                    double left = topLeft.x();
                    for (std::size_t i = 0; i < texts.size(); ++i) {
                        // Heads are aligned at the bottom.
                        const double drop = isHead ? height - texts[i].height() : 0.0;
                        texts[i].paint(painter, {left, topLeft.y() + padding + drop});
                        left += widths[i] + gap;
                    }
                    painter.setPen(QPen(line, pen));
                    painter.drawLine(topLeft + QPointF(0.0, whole), topLeft + QPointF(total, whole));
                }};
    }

    const PageMetrics& m_metrics;
    const ReportTable& m_table;
    double m_textSize = kTextSize;
    double m_gap = 0.0;
    std::vector<double> m_widths;
};

} // namespace

std::vector<double> columnWidths(const std::vector<double>& least, const std::vector<double>& natural, double room)
{
    const double needed = std::accumulate(natural.begin(), natural.end(), 0.0);
    if (needed <= room)
        return natural;
    const double smallest = std::accumulate(least.begin(), least.end(), 0.0);
    std::vector<double> widths = least;
    if (smallest >= room) {
        for (double& width : widths)
            width *= room / smallest;
        return widths;
    }
    // Wide columns shrink to a common maximum, so that short ones need no second line.
    const auto widthAt = [&](std::size_t i, double most) { return std::max(least[i], std::min(natural[i], most)); };
    double low = 0.0;
    double high = room;
    for (int halving = 0; halving < 60; ++halving) {
        const double most = (low + high) / 2.0;
        double sum = 0.0;
        for (std::size_t i = 0; i < widths.size(); ++i)
            sum += widthAt(i, most);
        (sum <= room ? low : high) = most;
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] = widthAt(i, low);
    return widths;
}

std::vector<PagePiece> tablePieces(const PageMetrics& metrics, const ReportTable& table, double spaceBefore)
{
    const TableSetter setter(metrics, table);
    std::vector<PagePiece> pieces;
    if (!table.caption.isEmpty())
        pieces.push_back(setter.caption(spaceBefore));
    const auto head = std::make_shared<const PagePiece>(setter.head());
    pieces.push_back(*head);
    if (table.caption.isEmpty())
        pieces.back().spaceBefore = spaceBefore;
    double height = 0.0;
    const std::size_t first = pieces.size();
    for (const ReportTable::Row& row : table.rows) {
        pieces.push_back(setter.row(row));
        pieces.back().head = head;
    }
    for (const PagePiece& piece : pieces)
        height += piece.height;
    // A table that fits on a page is kept together; a longer one has two rows at least at either end.
    const bool isWhole = height <= metrics.height() * 0.9;
    for (std::size_t i = first; i + 1 < pieces.size(); ++i)
        pieces[i].keepsNext = isWhole || i == first || i + 2 == pieces.size();
    return pieces;
}

} // namespace ui
