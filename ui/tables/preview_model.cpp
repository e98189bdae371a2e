#include "ui/tables/preview_model.h"

#include "ui/text/shown/shown_text.h"

#include <utility>

namespace ui {

void PreviewModel::setTable(std::shared_ptr<const core::Table> table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->preview.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Qt::DisplayRole)
        return shownCell(m_table->preview[static_cast<std::size_t>(index.row())][column]);
    return role == Qt::TextAlignmentRole ? alignmentOf(column) : QVariant();
}

/// Aligns numbers by their digits.
QVariant PreviewModel::alignmentOf(std::size_t column) const
{
    return static_cast<int>((m_table->columns[column].numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(static_cast<std::size_t>(section));
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return shownCell(m_table->columns[static_cast<std::size_t>(section)].name);
}

} // namespace ui

#include "moc_preview_model.cpp"
