#pragma once

#include "ui/views/rows/rows_model.h"

#include <QTableView>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QLabel;

namespace ui {

/// The table of RowsModel. Its columns share what width there is while they are few; one row can be selected, which
/// stays selected wherever it goes.
class RowsTable : public QTableView {
    Q_OBJECT

public:
    explicit RowsTable(RowsModel& model, QWidget* parent = nullptr);

    /// Tells nobody of the selection, which keeps its place until select().
    void showRows(std::shared_ptr<const core::TestRows> rows, std::vector<std::uint32_t> order);
    /// Selects a test row where it stands now, if it is in the table. Tells nobody.
    void select(std::optional<std::int64_t> testRow, bool scrollToIt);
    /// By their number, as in the beginning. Tells nobody.
    void sortByRow();
    /// What stands over the table, because it has no rows; empty: nothing.
    void setNote(const QString& note);

signals:
    /// A person chose a row: its place in the test set, from 0.
    void rowChosen(qint64 testRow);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void fitNamedColumns(const std::array<int, RowsModel::FirstFeature>& first, int room, int least);

    RowsModel& m_model;
    QLabel* m_note;
    bool m_settling = false; ///< the selection moves with its row, not by a person
};

} // namespace ui
