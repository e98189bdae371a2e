#pragma once

#include "ui/views/rows/rows_model.h"

#include <QHeaderView>
#include <QTableView>

class QLabel;

namespace ui {

/// A header with names aligned as the model says, right over numbers, golden features emphasised, and an arrow beside
/// the name of the sorted column.
class RowsHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit RowsHeader(QWidget* parent = nullptr);

    /// The width of the arrow beside a name, in pixels.
    static constexpr int kArrowRoom = 8;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

/// Gives a table a RowsHeader of this object name, and sorts it by this column.
void setSortableHeader(QTableView& table, const char* name, int column);

/// Sets the size of a table's type by its width.
void setTableFont(QTableView& table);

/// The table of RowsModel. The golden features come first, or the one with the most attention where none are known;
/// the column of answers is hidden where the first of them would not be whole; few columns share the width; a selected
/// row stays selected wherever sorting moves it.
class RowsTable : public QTableView {
    Q_OBJECT

public:
    explicit RowsTable(RowsModel& model, QWidget* parent = nullptr);

    /// Emits no signal; the selection keeps its place until select().
    void showRows(std::shared_ptr<const core::TestRows> rows, std::vector<std::uint32_t> order);
    /// Selects a test row, if it is in the table. Emits no signal.
    void select(std::optional<std::int64_t> testRow, bool scrollToIt);
    /// Sorts by row number. Emits no signal.
    void sortByRow();
    /// Sets the text over a table without rows; empty: none.
    void setNote(const QString& note);

signals:
    /// The user chose a row: its index in the test set, from 0.
    void rowChosen(qint64 testRow);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitFont();
    void fitColumns();
    void orderColumns();
    bool showAnswers(bool isRoom);
    /// The golden features, or the one with the most attention where none are known; empty without attention.
    [[nodiscard]] std::vector<std::int64_t> leadingFeatures() const;

    RowsModel& m_model;
    QLabel* m_note;
    bool m_settling = false; ///< whether the program changes the selection
};

} // namespace ui
