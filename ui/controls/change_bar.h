#pragma once

#include <QWidget>

class QCheckBox;
class QPushButton;
class QUndoStack;

namespace ui {

/// Below the controls: whether each change is answered at once, and the way back and forth through the changes.
class ChangeBar : public QWidget {
    Q_OBJECT

public:
    /// The stack must outlive the bar.
    explicit ChangeBar(QUndoStack& changes, QWidget* parent = nullptr);

    [[nodiscard]] bool isLive() const;
    void setLive(bool live);

signals:
    void liveChanged(bool live);

private:
    QPushButton* addButton(const QString& text, const char* name);

    void refresh();

    QUndoStack& m_changes;
    QCheckBox* m_live;
    QPushButton* m_undo;
    QPushButton* m_redo;
};

} // namespace ui
