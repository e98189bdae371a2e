#pragma once

#include <QHeaderView>

namespace ui {

/// The head of a table: names aligned as the model says, right over numbers, those of golden features set off, and an
/// arrow beside the name of the column that the lines are ordered by, up for ascending.
class RowsHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit RowsHeader(QWidget* parent = nullptr);

    /// What the arrow needs beside a name, in pixels.
    static constexpr int kArrowRoom = 16;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace ui
