#include "ui/views/code/python_highlighter.h"

#include "ui/widgets/code_font.h"

#include <QRegularExpression>

#include <algorithm>

namespace ui {

void PythonHighlighter::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    rehighlight();
}

void PythonHighlighter::highlightBlock(const QString& text)
{
    colourWords(text);
    markChanged(text.size());
}

void PythonHighlighter::colourWords(const QString& text)
{
    // One after the other from the left, so that a # within a string begins no comment.
    static const QRegularExpression word(
        QStringLiteral(R"((?<comment>#.*)|(?<string>"[^"]*")|)"
                       R"((?<keyword>\b(?:as|class|def|False|for|from|if|import|in|None|not|return|True|with)\b))"));
    const Theme& theme = themeOf(m_scheme);
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QTextCharFormat format;
        if (match.hasCaptured(u"comment"))
            format.setForeground(theme.mutedText);
        else if (match.hasCaptured(u"string"))
            format.setForeground(theme.goldenText);
        else
            format.setForeground(theme.train);
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
    }
}

/// On top of the colours that are there.
void PythonHighlighter::markChanged(qsizetype length)
{
    const auto begin = static_cast<std::size_t>(currentBlock().position());
    const std::size_t end = begin + static_cast<std::size_t>(length);
    for (const core::Script::Span& span : m_changed)
        for (std::size_t at = std::max(begin, span.begin); at < std::min(end, span.begin + span.size); ++at) {
            const auto place = static_cast<int>(at - begin);
            QTextCharFormat marked = format(place);
            marked.setBackground(codeMark(themeOf(m_scheme)));
            marked.setFontWeight(QFont::Bold);
            setFormat(place, 1, marked);
        }
}

} // namespace ui
