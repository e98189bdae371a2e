#pragma once

#include "ui/widgets/table_cell.h"

#include <QStyledItemDelegate>

namespace ui {

/// A cell of the rows' table: its number, and if that is a share, a bar of that part of the cell's width below it.
class RowsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Between a cell's edge and its text, in pixels.
    static constexpr int kPadding = kCellPadding;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ui
