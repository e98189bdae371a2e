#pragma once

#include "core/tables/table.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace ui {

/// The columns of a table, of which those are checked that the network is to learn from. One that cannot be a feature
/// says why.
class ColumnsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Missing, Values, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing. All that can be features are checked, or of `chosen` those that can, if there are any.
    void setTable(std::shared_ptr<const core::Table> table, const std::vector<std::string>& chosen);
    /// It is to be predicted, and so is no feature.
    void setLabel(const std::string& label);
    /// Why columns were left out that could have been features, by their names.
    void setLeftOut(std::map<std::string, QString> reasons);
    /// All of these rows that can be.
    void check(const std::vector<int>& rows, bool checked);

    /// The columns that are checked, in the table's order.
    [[nodiscard]] std::vector<std::string> features() const;
    /// Whether those are all that can be.
    [[nodiscard]] bool isAll() const;
    [[nodiscard]] bool canBeFeature(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    /// A person has checked others.
    void featuresChanged();

private:
    [[nodiscard]] const core::TableColumn& columnAt(int row) const;
    [[nodiscard]] bool isChecked(int row) const;
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QString remarkAt(int row) const;
    void tellAll();

    std::shared_ptr<const core::Table> m_table;
    std::string m_label;
    std::vector<QString> m_whyNot; ///< (columns), empty for those that can be features
    std::vector<bool> m_checked;   ///< (columns)
    std::map<std::string, QString> m_leftOut;
};

} // namespace ui
