#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QRect>

class QAbstractItemView;
class QPainter;
class QStyleOptionViewItem;

namespace ui {

/// Between a cell's edge and its text, in pixels.
constexpr int kCellPadding = 8;

/// What is behind a cell's text: the line below it, and the mark of the selected line, which is an edge in its first
/// column too.
void paintCellGround(QPainter& painter, const Theme& theme, const QStyleOptionViewItem& option, bool first);

/// A bar at the cell's foot of this part of its width; nothing for what is no number.
void paintCellShare(QPainter& painter, const QRect& cell, double share, const QColor& colour);

/// Shows the tooltip of the current cell at its place, for those who came there by keys.
void tellCurrentCell(QAbstractItemView& view);

} // namespace ui
