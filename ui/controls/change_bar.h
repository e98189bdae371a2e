#pragma once

#include <QCheckBox>
#include <QWidget>

#include <functional>
#include <utility>

class QPushButton;
class QUndoStack;

namespace ui {

class ExperimentPanel;

/// The bar below the controls: the switch for training at each change, and the buttons Undo and Redo.
class ChangeBar : public QWidget {
    Q_OBJECT

public:
    /// The stack must outlive the bar.
    explicit ChangeBar(QUndoStack& changes, QWidget* parent = nullptr);

    [[nodiscard]] bool isLive() const { return m_live->isChecked(); }
    void setLive(bool live) { m_live->setChecked(live); }
    /// Sets what Undo does first: it returns whether it took something back that is not on the stack.
    void setFirstUndo(std::function<bool()> first) { m_firstUndo = std::move(first); }

signals:
    void liveChanged(bool live);

private:
    void refresh();

    QUndoStack& m_changes;
    std::function<bool()> m_firstUndo;
    QCheckBox* m_live;
    QPushButton* m_undo;
    QPushButton* m_redo;
};

/// Lays out the column at the left of the window, the parent of both: the controls above the bar.
void layOutControlColumn(ExperimentPanel& controls, ChangeBar& changes);

} // namespace ui
