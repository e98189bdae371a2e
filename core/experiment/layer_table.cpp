#include "core/experiment/layer_table.h"

#include "core/text/number_text.h"

#include <array>

namespace core {

namespace {

constexpr std::size_t kLineLength = 98;
/// Where each of the four columns ends: Keras's 33, 55, 67 and 100 per cent of the line.
constexpr std::array<std::size_t, 4> kColumnEnds{32, 53, 65, 98};

std::string formatRow(const std::array<std::string, 4>& fields)
{
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line.back() = ' '; // a field that fills its column is cut, so that two never touch
        line += fields[i];
        line.resize(kColumnEnds[i], ' ');
    }
    return line + '\n';
}

} // namespace

std::vector<LayerRow> layerTable(const NetworkShape& shape)
{
    const ParameterLayout layout(shape);
    std::vector<LayerRow> rows;
    rows.push_back({"input_1", "InputLayer", shape.features, 0, {}, ""});
    if (layout.hasAttention()) {
        rows.push_back(
            {"attention_vec", "Dense", shape.features, layout.attention().parameterCount(), {"input_1"}, "softmax"});
        rows.push_back({"attention_mul", "Multiply", shape.features, 0, {"input_1", "attention_vec"}, ""});
    }
    for (const DenseSlot& slot : layout.head()) {
        const bool isOutput = &slot == &layout.head().back();
        rows.push_back({slot.name,
                        "Dense",
                        slot.outputs,
                        slot.parameterCount(),
                        {rows.back().name},
                        isOutput ? "sigmoid" : std::string(activationName(shape.activation))});
    }
    return rows;
}

std::string formatLayerTable(const NetworkShape& shape)
{
    const std::string thin = std::string(kLineLength, '_') + '\n';
    const std::string thick = std::string(kLineLength, '=') + '\n';
    const std::vector<LayerRow> rows = layerTable(shape);

    std::string text = thin + formatRow({"Layer (type)", "Output Shape", "Param #", "Connected to"}) + thick;
    for (const LayerRow& row : rows) {
        const auto input = [&row](std::size_t i) { return i < row.inputs.size() ? row.inputs[i] + "[0][0]" : ""; };
        text += formatRow({row.name + " (" + row.type + ")", "(None, " + std::to_string(row.units) + ")",
                           std::to_string(row.parameters), input(0)});
        for (std::size_t i = 1; i < row.inputs.size(); ++i)
            text += formatRow({"", "", "", input(i)});
        text += &row == &rows.back() ? thick : thin;
    }
    const ParameterLayout layout(shape);
    text += "Total params: " + groupedText(layout.parameterCount()) + '\n';
    text += "Trainable params: " + groupedText(layout.trainableCount()) + '\n';
    text += "Non-trainable params: " + groupedText(layout.parameterCount() - layout.trainableCount()) + '\n';
    return text + thin;
}

} // namespace core
