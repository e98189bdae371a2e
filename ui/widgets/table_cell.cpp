#include "ui/widgets/table_cell.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

void paintCellGround(QPainter& painter, const Theme& theme, const QStyleOptionViewItem& option, bool first)
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, withStrength(theme.accent, 0.16F));
        if (first) // not by its colour alone
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
    }
    painter.setPen(theme.grid);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void paintCellShare(QPainter& painter, const QRect& cell, double share, const QColor& colour)
{
    constexpr double kBarHeight = 3.0;
    if (!std::isfinite(share))
        return;
    const double room = cell.width() - 2.0 * kCellPadding;
    painter.fillRect(
        QRectF(cell.left() + kCellPadding, cell.bottom() - kBarHeight, room * std::clamp(share, 0.0, 1.0), kBarHeight),
        colour);
}

void paintSortArrow(QPainter& painter, const QPointF& middle, Qt::SortOrder order, const QColor& colour)
{
    const double tip = order == Qt::AscendingOrder ? -2.0 : 2.0;
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{middle + QPointF(-3.5, -tip), middle + QPointF(0.0, tip), middle + QPointF(3.5, -tip)});
}

void showAsLines(QTableView& table)
{
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // measures no line of a million
}

void showTipOfCurrentCell(QAbstractItemView& view)
{
    const QModelIndex current = view.currentIndex();
    if (!current.isValid())
        return;
    const QPoint corner = view.visualRect(current).bottomRight();
    QToolTip::showText(view.viewport()->mapToGlobal(corner), current.data(Qt::ToolTipRole).toString(), &view);
}

} // namespace ui
