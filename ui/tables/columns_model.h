#pragma once

#include "core/tables/table.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace ui {

/// The columns of a table: those that the network learns from are checked, and the others have a remark with the
/// reason.
class ColumnsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Missing, Values, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: no rows. Checks those of the chosen columns that can be features; if there are none, all that can.
    void setTable(std::shared_ptr<const core::Table> table, const std::vector<std::string>& chosen);
    /// The label is predicted and cannot be a feature.
    void setLabel(const std::string& label);
    /// The reasons, by name, for leaving out columns that can be features.
    void setLeftOut(std::map<std::string, QString> reasons);
    /// Checks or unchecks those of these rows that can be features.
    void check(const std::vector<int>& rows, bool checked);

    /// The checked columns, in the table's order.
    [[nodiscard]] std::vector<std::string> features() const;
    /// Whether all columns that can be features are checked.
    [[nodiscard]] bool isAll() const;
    [[nodiscard]] bool canBeFeature(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    /// The user has checked or unchecked columns.
    void featuresChanged();

private:
    [[nodiscard]] const core::TableColumn& columnAt(int row) const;
    [[nodiscard]] bool isChecked(int row) const;
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QString remarkAt(int row) const;
    void emitDataChanged();

    std::shared_ptr<const core::Table> m_table;
    std::string m_label;
    std::vector<QString> m_whyNot; ///< (columns): why it cannot be a feature; empty if it can
    std::vector<bool> m_checked;   ///< (columns)
    std::map<std::string, QString> m_leftOut;
};

} // namespace ui
