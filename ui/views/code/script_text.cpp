#include "ui/views/code/script_text.h"

#include "ui/widgets/code_font.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>

#include <algorithm>

namespace ui {

namespace {

constexpr double kScriptMargin = 12.0;
constexpr double kLineHeight = 118.0; // per cent
/// In characters; more than an indentation of Python, which is four.
constexpr double kScriptIndent = 6.0;

/// The format of a line that begins with so many spaces.
QTextBlockFormat lineFormat(qsizetype spaces, double characterWidth)
{
    const double indent = (static_cast<double>(spaces) + kScriptIndent) * characterWidth;
    QTextBlockFormat format;
    format.setLeftMargin(indent);
    format.setTextIndent(-indent); // of the first line only, which keeps its spaces
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    return format;
}

} // namespace

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
    // Matched from left to right, so that a # within a string begins no comment.
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

/// Adds the marks to the colours of the words.
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

ScriptText::ScriptText(QWidget* parent) : QTextEdit(parent), m_highlighter(new PythonHighlighter(document()))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WordWrap); // never within a name: a longer one is scrolled to
    document()->setDocumentMargin(kScriptMargin);
    setScale(1.0);
}

void ScriptText::setScript(const core::Script& script)
{
    m_script = script;
    write();
}

void ScriptText::setScale(double scale)
{
    const QFont font = codeFont(scale);
    if (font == document()->defaultFont())
        return;
    setFont(font);
    document()->setDefaultFont(font);
    write();
}

void ScriptText::write()
{
    const int scrolled = verticalScrollBar()->value();
    m_highlighter->setScheme(themeOf(*this).scheme);
    m_highlighter->setChanged({});
    clear();
    m_highlighter->setChanged(m_script.changed);
    const double characterWidth = QFontMetricsF(document()->defaultFont()).horizontalAdvance(u' ');
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    // Without the last line break, which would make an empty line.
    const QStringList lines = QString::fromStdString(m_script.text).chopped(m_script.text.empty() ? 0 : 1).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines[i];
        const auto* const text = std::ranges::find_if(line, [](QChar character) { return character != u' '; });
        const QTextBlockFormat format = lineFormat(text - line.begin(), characterWidth);
        i == 0 ? cursor.setBlockFormat(format) : cursor.insertBlock(format);
        cursor.insertText(line);
    }
    cursor.endEditBlock();
    verticalScrollBar()->setValue(scrolled);
}

QMimeData* ScriptText::createMimeDataFromSelection() const
{
    auto* mime = new QMimeData; // Qt takes it over
    mime->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    mime->setHtml(textCursor().selection().toHtml());
    return mime;
}

void ScriptText::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_highlighter->setScheme(themeOf(*this).scheme);
}

} // namespace ui

#include "moc_script_text.cpp"
