#pragma once

#include "core/analysis/row_order.h"

#include <QAbstractTableModel>
#include <QCache>

namespace ui {

/// The test rows as a table: number, label, probability, answer, and for each feature the row's attention, its input,
/// or their product. A column of a table that is several inputs is one feature, with sums and the row's category.
/// RowsJob computes order and filter.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Row, Label, Probability, Answer, FirstFeature };
    enum class Group { Attention, Inputs, Products };
    /// For the delegate: a share from 0 to 1 to be drawn as a bar, if any; whether the feature is golden; whether the
    /// answer is wrong.
    enum Role { ShareRole = Qt::UserRole, GoldenRole, WrongRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Emits no signal about unchanged parts, such as the number of rows, so that a view keeps its place.
    void show(std::shared_ptr<const core::TestRows> rows, std::vector<std::uint32_t> order);
    void clear() { show(nullptr, {}); }
    void setGroup(Group group);
    [[nodiscard]] Group group() const { return m_group; }
    [[nodiscard]] const std::shared_ptr<const core::TestRows>& rows() const { return m_rows; }
    [[nodiscard]] const core::FeatureRoles& roles() const { return m_roles; }
    /// The names of the features and labels.
    [[nodiscard]] const core::FeatureNames& names() const { return m_roles.names(); }

    /// The index of the test row in a row of the table.
    [[nodiscard]] std::int64_t testRowAt(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    /// The row of the table with a test row; -1 if the filter hides it.
    [[nodiscard]] int placeOf(std::int64_t testRow) const;
    /// The order for a click on a column's header.
    [[nodiscard]] core::RowSort sortFor(int column, Qt::SortOrder order) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override { emit sortWanted(sortFor(column, order)); }

signals:
    void sortWanted(const core::RowSort& sort);

private:
    [[nodiscard]] QString text(std::int64_t testRow, int column) const;
    [[nodiscard]] QString toolTip(std::int64_t testRow, int column) const;
    [[nodiscard]] double value(std::int64_t testRow, int column) const;
    [[nodiscard]] float attention(std::int64_t testRow, std::int64_t input) const;
    [[nodiscard]] bool isCategory(int column) const;
    [[nodiscard]] std::string category(std::int64_t testRow, int column) const;
    [[nodiscard]] QString headerTip(int section) const;

    std::shared_ptr<const core::TestRows> m_rows;
    core::FeatureRoles m_roles; ///< of its data
    std::vector<std::uint32_t> m_order;
    Group m_group = Group::Attention;
    mutable QCache<std::int64_t, std::vector<float>> m_computed{256}; ///< of rows whose attention is not kept
};

} // namespace ui
