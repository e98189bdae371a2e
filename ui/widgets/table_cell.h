#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QPointF>
#include <QRect>

class QAbstractItemView;
class QPainter;
class QStyleOptionViewItem;
class QTableView;

namespace ui {

/// The gap between a cell's edge and its text, in pixels.
constexpr int kCellPadding = 8;

/// Paints the ground of a cell: the line below it, and the mark of the selected line, with an edge in its first column.
void paintCellGround(QPainter& painter, const Theme& theme, const QStyleOptionViewItem& option, bool first);

/// Paints a bar at the cell's foot over this share of its width; nothing for NaN.
void paintCellShare(QPainter& painter, const QRect& cell, double share, const QColor& colour);

/// Paints the arrow of a sorted column, with its middle at the point: up for ascending.
void paintSortArrow(QPainter& painter, const QPointF& middle, Qt::SortOrder order, const QColor& colour);

/// Sets a table up as lines of which one can be selected: read-only, without grid and row headers, all lines of one
/// height. Tab leaves it.
void showAsLines(QTableView& table);

/// Shows the tooltip of the current cell at its place, for keyboard users.
void showTipOfCurrentCell(QAbstractItemView& view);

} // namespace ui
