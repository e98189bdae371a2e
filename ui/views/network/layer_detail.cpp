#include "ui/views/network/layer_detail.h"

#include "core/experiment/layer_table.h"
#include "ui/theme/theme.h"
#include "ui/views/network/layer_formula.h"
#include "ui/views/network/model_code.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

QLabel* wrappedLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

LayerDetail::LayerDetail(QWidget* parent)
    : QWidget(parent), m_name(wrappedLabel(QStringLiteral("layerName"))),
      m_rule(wrappedLabel(QStringLiteral("layerRule"))), m_numbers(wrappedLabel(QStringLiteral("layerNumbers"))),
      m_codeTitle(new QLabel(tr("In Keras"))), m_code(new ModelCode)
{
    setObjectName(QStringLiteral("layerDetail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(m_rule);
    column->addWidget(m_numbers);
    column->addSpacing(8);
    column->addWidget(m_codeTitle);
    column->addWidget(m_code);
    column->addStretch();
    fitTexts();
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
    m_scale = scale;
    fitTexts();
}

void LayerDetail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        fitTexts();
    QWidget::changeEvent(event);
}

void LayerDetail::fitTexts()
{
    m_name->setFont(themeFont(1.1 * m_scale, QFont::Bold));
    m_rule->setFont(themeFont(m_scale));
    m_rule->setProperty("tone", QStringLiteral("muted"));
    m_numbers->setFont(themeFont(m_scale));
    m_codeTitle->setFont(themeFont(m_scale, QFont::Bold));
    m_code->setScale(m_scale);
}

} // namespace ui
