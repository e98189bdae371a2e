#pragma once

#include "core/analysis/importance/compare_methods.h"
#include "ui/theme/diverging_scale.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace ui {

/// Kendall's tau of each two methods as the lower triangle of a table, with the methods' names on the diagonal.
class TauModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        TauRole = Qt::UserRole, ///< from -1 to 1, or NaN; invalid where there is none
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: shows only the names.
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

/// The table of TauModel as a heat map that fits the widget: blue for disagreement, orange for agreement. Values are in
/// the cells where there is room, and in tooltips, which the arrow keys show too.
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
