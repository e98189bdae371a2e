#pragma once

#include "core/analysis/importance/compare_methods.h"

#include <QAbstractTableModel>

#include <memory>

namespace ui {

/// How far each two of attention and its rivals agree about the order of the features, as the lower triangle of a
/// table: the name of a rival stands in the cell where its line and its column meet.
class TauModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        TauRole = Qt::UserRole, ///< Kendall's tau, from -1 to 1, or not a number; invalid where there is none
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: no agreement is known, only the names.
    void setReport(std::shared_ptr<const core::ImportanceReport> report);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return rowCount(parent); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] static core::MethodId methodOf(int place);
    [[nodiscard]] QString describe(const QModelIndex& index) const;
    [[nodiscard]] QVariant tauOf(const QModelIndex& index) const;

    std::shared_ptr<const core::ImportanceReport> m_report;
};

} // namespace ui
