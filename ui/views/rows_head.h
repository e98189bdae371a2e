#pragma once

#include <QHeaderView>

namespace ui {

/// The head of the rows' table: names right-aligned over their numbers, the golden feature's set off, and an arrow in
/// the column that the rows are ordered by, up for ascending.
class RowsHead : public QHeaderView {
    Q_OBJECT

public:
    explicit RowsHead(QWidget* parent = nullptr);

    /// What the arrow needs beside a name, in pixels.
    static constexpr int kArrowRoom = 16;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace ui
