#pragma once

#include "core/tables/table.h"

#include <QAbstractTableModel>

#include <memory>

namespace ui {

/// The first rows of a table, as texts.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Null: no rows.
    void setTable(std::shared_ptr<const core::Table> table);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant alignmentOf(std::size_t column) const;

    std::shared_ptr<const core::Table> m_table;
};

} // namespace ui
