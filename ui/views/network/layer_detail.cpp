#include "ui/views/network/layer_detail.h"

#include "core/experiment/layer_table.h"
#include "core/scripts/keras_code.h"
#include "ui/theme/theme.h"
#include "ui/views/network/layer_formula.h"
#include "ui/widgets/code_font.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextCursor>

namespace ui {

namespace {

QLabel* makeRichLabel(const char* name)
{
    QLabel* label = makeWrappedLabel(name);
    label->setTextFormat(Qt::RichText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

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
    document()->setDocumentMargin(8.0);
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
    constexpr double kHanging = 24.0; // indentation of the second line of a statement
    const Theme& theme = themeOf(*this);
    clear();
    QTextCursor cursor(document());
    QTextBlockFormat block;
    block.setLeftMargin(kHanging);
    block.setTextIndent(-kHanging);
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

LayerDetail::LayerDetail(QWidget* parent)
    : QWidget(parent), m_name(makeRichLabel("layerName")), m_rule(makeRichLabel("layerRule")),
      m_numbers(makeRichLabel("layerNumbers")), m_codeTitle(new QLabel(tr("In Keras"))), m_code(new ModelCode)
{
    setObjectName(QStringLiteral("layerDetail"));
    fillBox(new QVBoxLayout(this), 4, {m_name, m_rule, m_numbers, 8, m_codeTitle, m_code, BoxItem::stretch()});
    setScale(1.0);
}

void LayerDetail::showLayer(const core::Model& model, const core::RowTrace& trace, std::size_t layer)
{
    const core::NetworkShape shape = model.experiment.network();
    const QString name = QString::fromStdString(core::layerTable(shape).at(layer).name);
    const LayerFormula formula = layerFormula(model, trace, layer);
    m_name->setText(name);
    m_rule->setText(formula.rule);
    m_numbers->setText(formula.numbers.join(QStringLiteral("<br>")));
    m_code->showLayer(shape, name);
}

void LayerDetail::setScale(double scale)
{
    m_name->setFont(themeFont(1.1 * scale, QFont::Bold));
    m_rule->setFont(themeFont(scale));
    m_rule->setProperty("tone", QStringLiteral("muted"));
    m_numbers->setFont(themeFont(scale));
    m_codeTitle->setFont(themeFont(scale, QFont::Bold));
    m_code->setScale(scale);
}

} // namespace ui

#include "moc_layer_detail.cpp"
