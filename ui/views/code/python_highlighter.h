#pragma once

#include "core/scripts/script.h"
#include "ui/theme/theme.h"

#include <QSyntaxHighlighter>

namespace ui {

/// Colours the keywords, strings and comments of a script, and marks what in it is not the article's.
class PythonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    /// Of the text that the document gets next.
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

} // namespace ui
