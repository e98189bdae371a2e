#pragma once

#include <QHeaderView>

namespace ui {

/// The header of a table: names aligned as the model says, right over numbers, golden features emphasised, and an arrow
/// beside the name of the sorted column.
class RowsHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit RowsHeader(QWidget* parent = nullptr);

    /// The width of the arrow beside a name, in pixels.
    static constexpr int kArrowRoom = 16;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace ui
