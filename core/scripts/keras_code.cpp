#include "core/scripts/keras_code.h"

#include "core/experiment/layer_table.h"

namespace core {

namespace {

/// Returns the variable of a layer's output: x if only the next line uses it.
std::string variableOf(const LayerRow& layer, const std::vector<LayerRow>& table)
{
    if (layer.type == "InputLayer")
        return "inputs";
    if (layer.name == "attention_vec")
        return "attention";
    return &layer == &table.back() ? "outputs" : "x";
}

std::string nameArgument(const LayerRow& layer)
{
    return "name=\"" + layer.name + "\"";
}

/// Returns whether the layer always has one unit per feature.
bool isAsWideAsTheInput(const LayerRow& layer)
{
    return layer.type == "InputLayer" || layer.name == "attention_vec";
}

std::string lineOf(const LayerRow& layer, const std::vector<LayerRow>& table, const NetworkShape& shape,
                   std::string_view features)
{
    const std::string start = variableOf(layer, table) + " = ";
    const std::string units =
        isAsWideAsTheInput(layer) && !features.empty() ? std::string(features) : std::to_string(layer.units);
    const bool isFrozen = layer.name == "attention_vec" && shape.attention == AttentionKind::Uniform;
    if (layer.type == "InputLayer")
        return start + "Input(shape=(" + units + ",), " + nameArgument(layer) + ")";
    if (layer.type == "Multiply")
        return start + "Multiply(" + nameArgument(layer) + ")([inputs, attention])";
    std::string line = start + "Dense(" + units + ", ";
    if (layer.activation != "linear") // Keras's default
        line += "activation=\"" + layer.activation + "\", ";
    if (isFrozen) // softmax of zeros: every feature gets the same
        line += "kernel_initializer=\"zeros\", trainable=False, ";
    return line + nameArgument(layer) + ")(" + (layer.inputs.front() == "input_1" ? "inputs" : "x") + ")";
}

} // namespace

std::string kerasLayerNames(const NetworkShape& shape)
{
    return shape.attention == AttentionKind::None ? "Dense, Input" : "Dense, Input, Multiply";
}

std::vector<CodeLine> kerasLayers(const NetworkShape& shape, std::string_view features)
{
    const std::vector<LayerRow> table = layerTable(shape);
    std::vector<CodeLine> lines;
    lines.reserve(table.size() + 1);
    for (const LayerRow& layer : table)
        lines.push_back({lineOf(layer, table, shape, features), layer.name});
    lines.push_back({"model = Model(inputs, outputs)", ""});
    return lines;
}

std::vector<CodeLine> kerasModelCode(const NetworkShape& shape)
{
    std::vector<CodeLine> lines{
        {"from keras.layers import " + kerasLayerNames(shape), ""}, {"from keras.models import Model", ""}, {"", ""}};
    const std::vector<CodeLine> layers = kerasLayers(shape);
    lines.insert(lines.end(), layers.begin(), layers.end());
    return lines;
}

} // namespace core
