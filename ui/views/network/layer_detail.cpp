#include "ui/views/network/layer_detail.h"

#include "core/experiment/layer_table.h"
#include "ui/theme/theme.h"
#include "ui/views/network/layer_formula.h"
#include "ui/views/network/model_code.h"
#include "ui/widgets/label.h"

#include <QLabel>
#include <QVBoxLayout>

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

LayerDetail::LayerDetail(QWidget* parent)
    : QWidget(parent), m_name(makeRichLabel("layerName")), m_rule(makeRichLabel("layerRule")),
      m_numbers(makeRichLabel("layerNumbers")), m_codeTitle(new QLabel(tr("In Keras"))), m_code(new ModelCode)
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
