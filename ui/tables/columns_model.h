#pragma once

#include "core/tables/column_type.h"
#include "core/tables/table.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ui {

/// The columns of a table and the types that were chosen for them. Those that the network learns from are checked, and
/// the others have a remark with the reason.
class ColumnsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Missing, Values, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    using Types = std::map<std::string, core::ColumnType>;

    /// Null: no rows. Checks those of the chosen columns that can be features; if there are none, all that are features
    /// by default.
    void setTable(std::shared_ptr<const core::Table> table, const std::vector<std::string>& chosen, Types types);
    /// The label is predicted and cannot be a feature.
    void setLabel(const std::string& label);
    /// The reasons, by name, for leaving out columns that can be features.
    void setLeftOut(std::map<std::string, QString> reasons);
    /// Checks those of these rows that are features by default, or unchecks all of them.
    void check(const std::vector<int>& rows, bool checked);
    /// Chooses the type of these rows; nothing: that of their cells.
    void setType(const std::vector<int>& rows, std::optional<core::ColumnType> type);
    /// Likewise of the columns of these names.
    void setTypeOf(const std::vector<std::string>& names, core::ColumnType type);
    /// The type that was chosen for a row, if one was.
    [[nodiscard]] std::optional<core::ColumnType> typeAt(int row) const;
    /// The chosen types, by column.
    [[nodiscard]] const Types& types() const { return m_types; }

    /// The checked columns, in the table's order.
    [[nodiscard]] std::vector<std::string> features() const;
    /// Whether the columns are checked that are features by default.
    [[nodiscard]] bool isDefault() const;
    [[nodiscard]] bool canBeFeature(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    /// The user has checked or unchecked columns, or chosen their types.
    void featuresChanged();

private:
    [[nodiscard]] const core::TableColumn& columnAt(int row) const;
    [[nodiscard]] bool isChecked(int row) const;
    [[nodiscard]] bool isSuggested(int row) const;
    void judge(int row);
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QString remarkAt(int row) const;
    void emitDataChanged();

    std::shared_ptr<const core::Table> m_table;
    std::string m_label;
    Types m_types;
    std::vector<QString> m_whyNot;       ///< (columns): why it cannot be a feature; empty if it can
    std::vector<QString> m_whyUnchecked; ///< (columns): why it is none by default; empty if it is one
    std::vector<bool> m_checked;         ///< (columns)
    std::map<std::string, QString> m_leftOut;
};

} // namespace ui
