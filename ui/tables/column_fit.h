#pragma once

#include <QObject>

#include <vector>

class QTableView;

namespace ui {

/// Returns the widths of columns that want these widths: all of them where they fit into the room; else each at least
/// its least width, or the wanted one where that is less, and the rest of the room in equal parts.
std::vector<int> columnsInRoom(const std::vector<int>& wanted, const std::vector<int>& least, int room);

/// Gives the columns of a table view widths by their contents, at every change of its size, until the user sets one.
class ColumnFit : public QObject {
    Q_OBJECT

public:
    /// The least widths of the first columns; the last of them is that of all others, too. The view owns the object.
    ColumnFit(QTableView& view, std::vector<int> least);

    /// Fits the columns to contents that have changed.
    void fit();
    /// The same for another table: widths that the user set are forgotten.
    void fitAnew();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int wantedWidth(int column) const;
    void shareRoom();

    QTableView& m_view;
    std::vector<int> m_least;
    std::vector<int> m_wanted; ///< of the columns that were measured
    bool m_isFitting = false;
    bool m_isUsers = false; ///< the user has set a width
};

} // namespace ui
