#pragma once

#include "core/analysis/importance/compare_methods.h"
#include "ui/charts/diverging_scale.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <memory>

namespace ui {

/// The agreement of each two methods about the order of the features, as the lower triangle of a table: a method's name
/// is in the cell where its line and its column meet.
class TauModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        TauRole = Qt::UserRole, ///< Kendall's tau, from -1 to 1, or not a number; invalid where there is none
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: only the names.
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

/// The table of TauModel as a heat map that fits its room: blue for disagreement, orange for agreement. A value is in
/// each cell that has room for it, and in its tooltip, which the arrow keys show too.
class TauTable : public QTableView {
    Q_OBJECT

public:
    explicit TauTable(TauModel* model, QWidget* parent = nullptr);

    /// Fades the values if they are about another snapshot.
    void setOld(bool old);
    [[nodiscard]] bool isOld() const { return m_isOld; }
    /// tau: from -1 to 1.
    [[nodiscard]] QRgb colourOf(double tau) const { return m_colours.colourOf(tau, 1.0); }

    [[nodiscard]] QSize sizeHint() const override { return {320, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    DivergingScale m_colours;
    bool m_isOld = false;
};

} // namespace ui
