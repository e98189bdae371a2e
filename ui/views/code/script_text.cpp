#include "ui/views/code/script_text.h"

#include "ui/theme/theme.h"
#include "ui/views/code/python_highlighter.h"
#include "ui/widgets/code_font.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace ui {

namespace {

constexpr double kMargin = 12.0;
constexpr double kLineHeight = 118.0; // per cent
/// Characters: further in than what Python itself sets in by four.
constexpr double kHangingIndent = 6.0;

/// How a line stands whose text begins after so many spaces.
QTextBlockFormat lineFormat(qsizetype spaces, double characterWidth)
{
    const double indent = (static_cast<double>(spaces) + kHangingIndent) * characterWidth;
    QTextBlockFormat format;
    format.setLeftMargin(indent);
    format.setTextIndent(-indent); // of the first line alone, whose spaces are its own
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    return format;
}

} // namespace

ScriptText::ScriptText(QWidget* parent) : QTextEdit(parent), m_highlighter(new PythonHighlighter(document()))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(kMargin);
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
    // The last break would only make an empty line.
    const QStringList lines = QString::fromStdString(m_script.text).chopped(m_script.text.empty() ? 0 : 1).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines[i];
        const auto text = std::ranges::find_if(line, [](QChar character) { return character != u' '; });
        const QTextBlockFormat format = lineFormat(text - line.begin(), characterWidth);
        i == 0 ? cursor.setBlockFormat(format) : cursor.insertBlock(format);
        cursor.insertText(line);
    }
    cursor.endEditBlock();
    verticalScrollBar()->setValue(scrolled);
}

void ScriptText::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_highlighter->setScheme(themeOf(*this).scheme);
}

} // namespace ui
