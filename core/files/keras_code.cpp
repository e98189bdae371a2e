#include "core/files/keras_code.h"

#include "core/network/layer_table.h"

namespace core {

namespace {

/// What a layer's output is called in the script: x wherever the next line is the only one to use it.
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

std::string lineOf(const LayerRow& layer, const std::vector<LayerRow>& table)
{
    const std::string start = variableOf(layer, table) + " = ";
    const std::string units = std::to_string(layer.units);
    if (layer.type == "InputLayer")
        return start + "Input(shape=(" + units + ",), " + nameArgument(layer) + ")";
    if (layer.type == "Multiply")
        return start + "Multiply(" + nameArgument(layer) + ")([inputs, attention])";
    std::string line = start + "Dense(" + units + ", ";
    if (layer.activation != "linear") // Keras's default
        line += "activation=\"" + layer.activation + "\", ";
    return line + nameArgument(layer) + ")(" + (layer.name == "attention_vec" ? "inputs" : "x") + ")";
}

} // namespace

std::vector<CodeLine> kerasModelCode(const NetworkShape& shape)
{
    const std::vector<LayerRow> table = layerTable(shape);
    std::vector<CodeLine> lines{
        {"from keras.layers import Dense, Input, Multiply", ""}, {"from keras.models import Model", ""}, {"", ""}};
    for (const LayerRow& layer : table)
        lines.push_back({lineOf(layer, table), layer.name});
    lines.push_back({"model = Model(inputs, outputs)", ""});
    return lines;
}

} // namespace core
