#pragma once

#include <QObject>

class QLineEdit;

namespace ui {

/// Leaves the keys for undo and redo to the window while a field has no text that is typed and not yet entered. A line
/// edit by itself takes them for its own letters, so that an entered value could not be undone from there.
class UndoKeys : public QObject {
    Q_OBJECT

public:
    /// The field is the widget with the focus: the line edit itself, or a spin box around it. It owns this.
    UndoKeys(QWidget& field, QLineEdit& edit);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit& m_edit;
};

} // namespace ui
