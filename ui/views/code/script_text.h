#pragma once

#include "core/scripts/script.h"
#include "ui/theme/theme.h"

#include <QSyntaxHighlighter>
#include <QTextEdit>

namespace ui {

/// Colours keywords, strings and comments of a script, and marks the parts that differ from the article's.
class PythonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    /// Sets the marks for the text that the document gets next.
    void setChanged(std::vector<core::Script::Span> changed) { m_changed = std::move(changed); }
    void setScheme(Scheme scheme);

protected:
    void highlightBlock(const QString& text) override;

private:
    void colourWords(const QString& text);
    void markChanged(qsizetype length);

    std::vector<core::Script::Span> m_changed;
    Scheme m_scheme = Scheme::Light;
};

/// Shows a script to read and to copy; a long line continues below, indented further.
class ScriptText : public QTextEdit {
    Q_OBJECT

public:
    explicit ScriptText(QWidget* parent = nullptr);

    /// Keeps the scroll position.
    void setScript(const core::Script& script);
    /// Sets the size of the text as a multiple of the base size.
    void setScale(double scale);

protected:
    void changeEvent(QEvent* event) override;
    /// The selected lines letter by letter: Qt would make ordinary spaces of those that do not break, which names have.
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

private:
    void write();

    core::Script m_script;
    PythonHighlighter* m_highlighter;
};

} // namespace ui
