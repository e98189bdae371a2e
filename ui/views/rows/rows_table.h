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

/// The table of RowsModel. Its columns share the width while they are few; one row can be selected, and stays selected
/// wherever sorting moves it.
class RowsTable : public QTableView {
    Q_OBJECT

public:
    explicit RowsTable(RowsModel& model, QWidget* parent = nullptr);

    /// Emits no signal about the selection, which keeps its place until select().
    void showRows(std::shared_ptr<const core::TestRows> rows, std::vector<std::uint32_t> order);
    /// Selects a test row at its present place, if it is in the table. Emits no signal.
    void select(std::optional<std::int64_t> testRow, bool scrollToIt);
    /// Sorts by row number, as at the start. Emits no signal.
    void sortByRow();
    /// Sets the text over a table without rows; empty: none.
    void setNote(const QString& note);

signals:
    /// The user chose a row: its index in the test set, from 0.
    void rowChosen(qint64 testRow);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void fitNamedColumns(const std::array<int, RowsModel::FirstFeature>& first, int room, int least);

    RowsModel& m_model;
    QLabel* m_note;
    bool m_settling = false; ///< the selection follows its row, not the user
};

} // namespace ui
