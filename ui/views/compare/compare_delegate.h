#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// A cell of the table of pinned runs: in the first column a sample of the run's line, elsewhere its text, over several
/// lines where it is long, and a bar below a share.
class CompareDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ui
