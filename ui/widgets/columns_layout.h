#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace ui {

/// Lays widgets out in lines, as many side by side as the width has room for, all of one width. The widgets of a line
/// have the height of its tallest. Without margins; hidden widgets keep their place.
class ColumnsLayout : public QLayout {
public:
    /// No column is narrower than this many pixels unless it is the only one.
    ColumnsLayout(int minColumnWidth, int maxColumns);

    void addItem(QLayoutItem* item) override { m_items.emplace_back(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& place) override;

private:
    [[nodiscard]] int columnsIn(int width) const;
    [[nodiscard]] int columnWidth(int width) const;
    [[nodiscard]] int heightOf(int index, int columnWidth) const;
    /// The height of the line that begins with this item.
    [[nodiscard]] int lineHeight(int first, int columns, int columnWidth) const;

    int m_minColumnWidth;
    int m_maxColumns;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace ui
