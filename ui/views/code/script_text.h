#pragma once

#include "core/scripts/script.h"

#include <QTextEdit>

namespace ui {

class PythonHighlighter;

/// A script to read and to copy from. A line that is too long goes on below, further in
/// than it began.
class ScriptText : public QTextEdit {
    Q_OBJECT

public:
    explicit ScriptText(QWidget* parent = nullptr);

    /// Stays scrolled to where it is.
    void setScript(const core::Script& script);
    /// Of the text, as a multiple of the base size.
    void setScale(double scale);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();

    core::Script m_script;
    PythonHighlighter* m_highlighter;
};

} // namespace ui
