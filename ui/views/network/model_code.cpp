#include "ui/views/network/model_code.h"

#include "core/scripts/keras_code.h"
#include "ui/theme/theme.h"
#include "ui/widgets/code_font.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextCursor>

#include <cmath>

namespace ui {

namespace {

/// The indentation of the second line of a statement.
constexpr double kCodeIndent = 24.0;
constexpr double kCodeMargin = 8.0;

} // namespace

ModelCode::ModelCode(QWidget* parent) : QTextEdit(parent)
{
    setObjectName(QStringLiteral("networkCode"));
    setAccessibleName(tr("The network in Keras"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(kCodeMargin);
}

void ModelCode::showLayer(const core::NetworkShape& shape, const QString& layer)
{
    if (shape == m_shape && layer == m_layer)
        return;
    m_shape = shape;
    m_layer = layer;
    build();
}

void ModelCode::setScale(double scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    build();
}

void ModelCode::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        build();
}

void ModelCode::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void ModelCode::build()
{
    if (m_layer.isEmpty())
        return;
    const Theme& theme = themeOf(*this);
    clear();
    QTextCursor cursor(document());
    QTextBlockFormat block;
    block.setLeftMargin(kCodeIndent);
    block.setTextIndent(-kCodeIndent);
    bool first = true;
    for (const core::CodeLine& line : core::kerasModelCode(m_shape)) {
        const QString text = QString::fromStdString(line.text);
        const bool marked = QString::fromStdString(line.layer) == m_layer;
        QTextBlockFormat format = block;
        QTextCharFormat letters;
        letters.setFont(codeFont(m_scale));
        letters.setForeground(line.layer.empty() ? theme.mutedText : theme.text);
        if (marked) {
            format.setBackground(codeMark(theme));
            letters.setFontWeight(QFont::Bold);
            m_markedLine = text;
        }
        if (first)
            cursor.setBlockFormat(format);
        else
            cursor.insertBlock(format);
        first = false;
        cursor.setBlockCharFormat(letters);
        cursor.insertText(text, letters);
    }
    fitHeight();
}

void ModelCode::fitHeight()
{
    document()->setTextWidth(viewport()->width());
    setFixedHeight(static_cast<int>(std::ceil(document()->size().height())));
}

} // namespace ui
