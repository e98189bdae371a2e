#pragma once

#include "core/experiment/knobs.h"
#include "ui/views/compare/compared_run.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace ui {

/// The run shown and the pinned ones as a table: a line each, and a column for each setting in which they differ. The
/// run shown is always the first line.
class CompareModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Mark, Difference, Golden, Outcome, TestLoss, TestAccuracy, Epochs, FirstSetting };
    enum Role {
        PlaceRole = Qt::UserRole, ///< of the run among the pins; invalid for the run shown
        ShareRole                 ///< of the attention, for a bar
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The run shown comes first. Cheap enough for every frame where only its numbers have changed.
    void setRuns(std::vector<ComparedRun> runs);
    [[nodiscard]] const std::vector<ComparedRun>& runs() const { return m_runs; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] const ComparedRun& runAt(int row) const { return m_runs[m_order[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] const core::Knob& settingAt(int column) const
    {
        return *m_settings[static_cast<std::size_t>(column - FirstSetting)];
    }
    [[nodiscard]] static std::optional<double> shareOf(const RunResult& result);
    /// Whether the run shown is on a table.
    [[nodiscard]] bool isAboutTable() const;
    [[nodiscard]] QString textOf(const ComparedRun& run, int column) const;
    [[nodiscard]] QString helpFor(const ComparedRun& run, int column) const;
    /// Whether a column holds numbers that this run has, and that can be compared with those of the run shown.
    [[nodiscard]] bool isComparedIn(const ComparedRun& run, int column) const;
    [[nodiscard]] QVariant sortKey(const ComparedRun& run, int column) const;
    /// The lines in the order of the sorted column.
    [[nodiscard]] std::vector<std::size_t> arranged() const;

    std::vector<ComparedRun> m_runs;
    std::vector<std::size_t> m_order;          ///< of m_runs, by line
    std::vector<const core::Knob*> m_settings; ///< that differ
    int m_sortColumn = Mark;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// Paints a cell: in the first column a sample of the run's line, elsewhere its wrapped text and a bar below a share.
class CompareDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ui
