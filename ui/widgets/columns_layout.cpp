#include "ui/widgets/columns_layout.h"

#include <algorithm>

namespace ui {

ColumnsLayout::ColumnsLayout(int minColumnWidth, int maxColumns)
    : m_minColumnWidth(minColumnWidth), m_maxColumns(maxColumns)
{
}

QLayoutItem* ColumnsLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* ColumnsLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int ColumnsLayout::columnsIn(int width) const
{
    return std::clamp((width + spacing()) / (m_minColumnWidth + spacing()), 1, std::min(m_maxColumns, count()));
}

int ColumnsLayout::columnWidth(int width) const
{
    const int columns = columnsIn(width);
    return (width - (columns - 1) * spacing()) / columns;
}

int ColumnsLayout::heightOf(int index, int columnWidth) const
{
    const QLayoutItem& item = *itemAt(index);
    return item.hasHeightForWidth() ? item.heightForWidth(columnWidth) : item.sizeHint().height();
}

int ColumnsLayout::lineHeight(int first, int columns, int columnWidth) const
{
    int height = 0;
    for (int index = first; index < std::min(first + columns, count()); ++index)
        height = std::max(height, heightOf(index, columnWidth));
    return height;
}

int ColumnsLayout::heightForWidth(int width) const
{
    if (m_items.empty())
        return 0;
    const int columns = columnsIn(width);
    int height = -spacing();
    for (int first = 0; first < count(); first += columns)
        height += lineHeight(first, columns, columnWidth(width)) + spacing();
    return height;
}

QSize ColumnsLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto& item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void ColumnsLayout::setGeometry(const QRect& place)
{
    QLayout::setGeometry(place);
    if (m_items.empty())
        return;
    const int columns = columnsIn(place.width());
    const int width = columnWidth(place.width());
    int top = place.top();
    for (int first = 0; first < count(); first += columns) {
        const int height = lineHeight(first, columns, width);
        for (int column = 0; column < columns && first + column < count(); ++column)
            itemAt(first + column)->setGeometry(QRect(place.left() + column * (width + spacing()), top, width, height));
        top += height + spacing();
    }
}

} // namespace ui
