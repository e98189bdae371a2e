#include "ui/views/network/layer_formula.h"

#include "core/analysis/attention_profile.h"
#include "core/experiment/layer_table.h"
#include "core/network/kernels/types.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/probability_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

/// The number of layers before the head: the input, and attention and product if there is attention.
std::size_t frontLayers(const core::RowTrace& trace)
{
    return trace.scores.empty() ? 1 : 3;
}

constexpr std::size_t kFirstTerms = 2;

struct FormulaWords {
    Q_DECLARE_TR_FUNCTIONS(ui::LayerFormula)
};

QString sub(const QString& name, std::size_t index)
{
    return QStringLiteral("%1<sub>%2</sub>").arg(name, QString::number(index + 1));
}

/// A name with the feature's name as its index.
QString sub(const QString& name, const core::Model& model, std::size_t feature)
{
    constexpr qsizetype kMaxFormulaLetters = 24; // keeps the formula readable
    const core::FeatureNames names = model.experiment.roles().names();
    return QStringLiteral("%1<sub>%2</sub>")
        .arg(name, featureName(names, static_cast<std::int64_t>(feature) + 1, kMaxFormulaLetters).toHtmlEscaped());
}

/// The label's value without the word "label".
QString labelOf(const core::Model& model, bool label)
{
    return labelValue(model.experiment.roles().names(), label ? 1 : 0).toHtmlEscaped();
}

/// The index of the feature that the formulas show.
std::size_t featureOf(const core::Model& model, const core::RowTrace& trace)
{
    return static_cast<std::size_t>(core::featureOfInterest(trace.attention, model.experiment.roles()) - 1);
}

/// A number in a product or an exponent.
QString factor(double number)
{
    const QString text = figureText(number);
    return number < 0.0 ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

/// The sum of one output: "0.0121 + 0.308 · 0.0212 + 0.0620 · (−0.03) + … + 1.00 · 2.12". special: the index of a term
/// that is never left out.
QString sumText(const core::DenseSlot& slot, const core::Model& model, const std::vector<double>& inputs,
                std::size_t output, std::size_t special)
{
    const auto kernel = core::kernelOf(slot, model.parameters);
    const auto column = static_cast<core::Index>(output);
    QString text = figureText(static_cast<double>(core::biasOf(slot, model.parameters)(column)));
    std::size_t written = 0;
    bool gap = false;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (i >= kFirstTerms && i != special && inputs.size() > kFirstTerms + 1) {
            gap = true;
            continue;
        }
        if (i > written)
            text += QStringLiteral(" + …");
        text += QStringLiteral(" + %1 · %2")
                    .arg(factor(inputs[i]), factor(static_cast<double>(kernel(static_cast<core::Index>(i), column))));
        written = i + 1;
    }
    return gap && written < inputs.size() ? text + QStringLiteral(" + …") : text;
}

/// "x<sub>5</sub> = 0.612, the golden feature".
QString inputText(const core::Experiment& experiment)
{
    if (experiment.golden.empty())
        return QStringLiteral("%1 = %2");
    return experiment.golden.size() == 1 ? FormulaWords::tr("%1 = %2, the golden feature")
                                         : FormulaWords::tr("%1 = %2, a golden feature");
}

LayerFormula inputFormula(const core::Model& model, const core::RowTrace& trace, std::size_t feature)
{
    QStringList values;
    for (std::size_t i = 0; i < trace.inputs.size() && i < kFirstTerms + 1; ++i)
        values << figureText(trace.inputs[i]);
    if (trace.inputs.size() > kFirstTerms + 1)
        values << QStringLiteral("…");
    const QString row = grouped(trace.row + 1);
    return {
        FormulaWords::tr("x = the inputs of a row"),
        {QStringLiteral("x = (%1)").arg(values.join(QStringLiteral(", "))),
         inputText(model.experiment).arg(sub(QStringLiteral("x"), model, feature), figureText(trace.inputs[feature])),
         FormulaWords::tr("Row %1 of the data set; its label is %2.").arg(row, labelOf(model, trace.label))}};
}

/// The softmax of one feature, "exp(2.31) / 7.90", and the meaning of the divisor. Where exponentials would be too
/// large to read, the largest score is subtracted.
struct SoftmaxText {
    QString fraction;
    QString divisor;
};

SoftmaxText softmaxText(const core::RowTrace& trace, std::size_t feature)
{
    constexpr double kMaxReadable = 10.0;
    const QString score = figureText(trace.scores[feature]);
    if (std::abs(trace.largestScore) <= kMaxReadable) {
        const QString sum = figureText(trace.exponentialSum * std::exp(trace.largestScore));
        return {QStringLiteral("exp(%1) / %2").arg(score, sum),
                FormulaWords::tr("%1 is the sum of exp(score) over all features.").arg(sum)};
    }
    const QString sum = figureText(trace.exponentialSum);
    const QString largest = factor(trace.largestScore);
    return {QStringLiteral("exp(%1 − %2) / %3").arg(score, largest, sum),
            FormulaWords::tr("%1 is the sum of exp(score − %2) over all features.").arg(sum, largest)};
}

LayerFormula attentionFormula(const core::Model& model, const core::RowTrace& trace, std::size_t feature)
{
    const core::ParameterLayout layout(model.experiment.network());
    const QString attention = sub(QStringLiteral("attention"), model, feature);
    const QString share = exactShareText(trace.attention[feature]);
    if (model.experiment.attention == core::AttentionKind::Uniform)
        return {
            FormulaWords::tr("attention_vec = softmax(0), the same for every feature"),
            {QStringLiteral("%1 = 1 / %2 = <b>%3</b>").arg(attention, QString::number(trace.attention.size()), share),
             FormulaWords::tr("Frozen: its weights and biases stay at zero.")}};
    const QString sum = sumText(layout.attention(), model, trace.inputs, feature, feature);
    const SoftmaxText softmax = softmaxText(trace, feature);
    return {FormulaWords::tr("attention_vec = softmax(score), score = b + x W"),
            {QStringLiteral("%1 = %2 = <b>%3</b>")
                 .arg(sub(QStringLiteral("score"), model, feature), sum, figureText(trace.scores[feature])),
             QStringLiteral("%1 = %2 = <b>%3</b>").arg(attention, softmax.fraction, share), softmax.divisor}};
}

LayerFormula productFormula(const core::Model& model, const core::RowTrace& trace, std::size_t feature)
{
    return {FormulaWords::tr("attention_mul = x · attention_vec, feature by feature"),
            {QStringLiteral("%1 = %2 · %3 = <b>%4</b>")
                 .arg(sub(QStringLiteral("attention_mul"), model, feature), factor(trace.inputs[feature]),
                      exactShareText(trace.attention[feature]), figureText(trace.mixed[feature]))}};
}

LayerFormula hiddenFormula(const core::Model& model, const core::RowTrace& trace, std::size_t layer)
{
    const core::NetworkShape shape = model.experiment.network();
    const std::vector<core::LayerRow> table = core::layerTable(shape);
    const core::ParameterLayout layout(shape);
    const std::size_t place = layer - frontLayers(trace);
    const core::DenseSlot& slot = layout.head()[place];
    const core::RowTrace::Layer& values = trace.hidden[place];
    // The first layer sums features, and shows the one of interest.
    const std::size_t special = place == 0 ? featureOf(model, trace) : static_cast<std::size_t>(slot.inputs);
    const QString sum = sumText(slot, model, layerOutputs(trace, layer - 1), 0, special);
    const QString name = QString::fromStdString(slot.name);
    const QString input = QString::fromStdString(table[layer].inputs.front());
    const QString linear = QStringLiteral("b + %1 W").arg(input);
    const QString unit = sub(FormulaWords::tr("unit"), 0);
    const QString output = figureText(values.outputs.front());
    if (shape.activation == core::Activation::Linear)
        return {QStringLiteral("%1 = %2").arg(name, linear),
                {QStringLiteral("%1 = %2 = <b>%3</b>").arg(unit, sum, output)}};
    const QString activation = QString::fromStdString(table[layer].activation);
    return {QStringLiteral("%1 = %2(%3)").arg(name, activation, linear),
            {QStringLiteral("%1 = %2 = <b>%3</b>")
                 .arg(sub(FormulaWords::tr("sum"), 0), sum, figureText(values.sums.front())),
             QStringLiteral("%1 = %2(%3) = <b>%4</b>").arg(unit, activation, figureText(values.sums.front()), output)}};
}

LayerFormula outputFormula(const core::Model& model, const core::RowTrace& trace, std::size_t layer)
{
    const core::NetworkShape shape = model.experiment.network();
    const core::ParameterLayout layout(shape);
    const core::DenseSlot& slot = layout.layers().back();
    const std::size_t special = shape.hidden.empty() ? featureOf(model, trace) : static_cast<std::size_t>(slot.inputs);
    const QString sum = sumText(slot, model, layerOutputs(trace, layer - 1), 0, special);
    const QString input = QString::fromStdString(core::layerTable(shape)[layer].inputs.front());
    const bool right = (trace.logit > 0.0) == trace.label;
    return {FormulaWords::tr("%1 = sigmoid(logit), logit = b + %2 W").arg(QString::fromStdString(slot.name), input),
            {FormulaWords::tr("logit = %1 = <b>%2</b>").arg(sum, figureText(trace.logit)),
             QStringLiteral("%1 = 1 / (1 + exp(%2)) = <b>%3</b>")
                 .arg(probabilityName(model.experiment.roles().names()).toHtmlEscaped(), figureText(-trace.logit),
                      shareText(trace.probability)),
             (right ? FormulaWords::tr("The label is %1: right.") : FormulaWords::tr("The label is %1: wrong."))
                 .arg(labelOf(model, trace.label))}};
}

} // namespace

LayerFormula layerFormula(const core::Model& model, const core::RowTrace& trace, std::size_t layer)
{
    const std::size_t feature = featureOf(model, trace);
    const std::size_t front = frontLayers(trace);
    if (layer == 0)
        return inputFormula(model, trace, feature);
    if (layer >= front)
        return layer - front < trace.hidden.size() ? hiddenFormula(model, trace, layer)
                                                   : outputFormula(model, trace, layer);
    return layer == 1 ? attentionFormula(model, trace, feature) : productFormula(model, trace, feature);
}

std::vector<double> layerOutputs(const core::RowTrace& trace, std::size_t layer)
{
    const std::size_t front = frontLayers(trace);
    if (layer == 0)
        return trace.inputs;
    if (layer < front)
        return layer == 1 ? trace.attention : trace.mixed;
    const std::size_t hidden = layer - front;
    return hidden < trace.hidden.size() ? trace.hidden[hidden].outputs : std::vector<double>{trace.probability};
}

} // namespace ui
