#include "core/formats/onnx.h"

#include "core/formats/protobuf.h"
#include "core/io/output_file.h"

#include <bit>
#include <span>
#include <string>
#include <vector>

namespace core {

namespace {

static_assert(std::endian::native == std::endian::little, "the numbers are written as they stand in memory");

// Numbers of the fields in onnx.proto.
namespace field {
enum Model : std::uint32_t { IrVersion = 1, ProducerName = 2, Graph = 7, OpsetImport = 8 };
enum OperatorSet : std::uint32_t { OpsetVersion = 2 };
enum GraphPart : std::uint32_t { Node = 1, GraphName = 2, Initializer = 5, Input = 11, Output = 12 };
enum NodePart : std::uint32_t { NodeInput = 1, NodeOutput = 2, NodeName = 3, OpType = 4 };
enum Tensor : std::uint32_t { Dims = 1, DataType = 2, TensorName = 8, RawData = 9 };
enum ValueInfo : std::uint32_t { ValueName = 1, ValueType = 2 };
enum Type : std::uint32_t { TensorType = 1 };
enum TypeTensor : std::uint32_t { ElemType = 1, Shape = 2 };
enum TensorShape : std::uint32_t { Dim = 1 };
enum Dimension : std::uint32_t { DimValue = 1, DimParam = 2 };
} // namespace field

constexpr std::uint64_t kIrVersion = 7; // the one that came with opset 13
constexpr std::uint64_t kOpset = 13;
constexpr std::uint64_t kFloat = 1; // TensorProto.DataType.FLOAT

/// A tensor of a model: its encoded header and its numbers.
struct Initializer {
    ProtobufMessage head;
    std::span<const float> values;

    [[nodiscard]] std::uint64_t size() const { return head.text().size() + values.size_bytes(); }
};

/// Returns the description of a value of shape (N, width).
ProtobufMessage valueInfo(std::string_view name, std::int64_t width)
{
    ProtobufMessage shape;
    shape.message(field::Dim, ProtobufMessage().bytes(field::DimParam, "N"));
    shape.message(field::Dim, ProtobufMessage().number(field::DimValue, static_cast<std::uint64_t>(width)));
    const auto tensor = ProtobufMessage().number(field::ElemType, kFloat).message(field::Shape, shape);
    return ProtobufMessage()
        .bytes(field::ValueName, name)
        .message(field::ValueType, ProtobufMessage().message(field::TensorType, tensor));
}

/// The graph of a network, without the numbers of its tensors.
class Graph {
public:
    Graph(const NetworkShape& shape, const Vector<float>& parameters) : m_parameters(parameters)
    {
        const ParameterLayout layout(shape);
        m_message.bytes(field::GraphName, "attention-lab");
        std::string x = "inputs";
        if (layout.hasAttention()) {
            addDense(layout.attention(), "inputs", "Softmax", "attention");
            addNode("attention_mul", "Mul", {"inputs", "attention"}, "attention_mul");
            x = "attention_mul";
        }
        const auto head = layout.head();
        for (const DenseSlot& slot : head.first(head.size() - 1)) {
            addDense(slot, x, operatorOf(shape.activation), slot.name);
            x = slot.name;
        }
        addDense(head.back(), x, "Sigmoid", "probability");
        m_message.message(field::Input, valueInfo("inputs", shape.features));
        m_message.message(field::Output, valueInfo("probability", 1));
        if (layout.hasAttention())
            m_message.message(field::Output, valueInfo("attention", shape.features));
    }

    [[nodiscard]] std::uint64_t size() const
    {
        std::uint64_t size = m_message.text().size();
        for (const Initializer& tensor : m_initializers)
            size += headOf(tensor).text().size() + tensor.size();
        return size;
    }

    void write(OutputFile& file) const
    {
        file.write(m_message.text());
        for (const Initializer& tensor : m_initializers) {
            file.write(headOf(tensor).text());
            file.write(tensor.head.text());
            file.write(tensor.values);
        }
    }

private:
    static ProtobufMessage headOf(const Initializer& tensor)
    {
        return ProtobufMessage().head(field::Initializer, tensor.size());
    }

    /// Returns null for linear layers.
    static const char* operatorOf(Activation activation)
    {
        switch (activation) {
        case Activation::Linear:
            break;
        case Activation::Relu:
            return "Relu";
        case Activation::Tanh:
            return "Tanh";
        }
        return nullptr;
    }

    void addNode(const std::string& name, const char* type, const std::vector<std::string>& inputs,
                 const std::string& output)
    {
        ProtobufMessage node;
        for (const std::string& input : inputs)
            node.bytes(field::NodeInput, input);
        node.bytes(field::NodeOutput, output).bytes(field::NodeName, name).bytes(field::OpType, type);
        m_message.message(field::Node, node);
    }

    /// Adds a dense layer with its activation; null: none.
    void addDense(const DenseSlot& slot, const std::string& input, const char* activation, const std::string& output)
    {
        const std::string kernel = slot.name + "/kernel";
        const std::string bias = slot.name + "/bias";
        addTensor(kernel, {slot.inputs, slot.outputs}, slot.kernelOffset);
        addTensor(bias, {slot.outputs}, slot.biasOffset);
        const std::string sums = activation ? slot.name + "/sums" : output;
        addNode(slot.name, "Gemm", {input, kernel, bias}, sums);
        if (activation)
            addNode(slot.name + "/" + activation, activation, {sums}, output);
    }

    void addTensor(const std::string& name, const std::vector<std::int64_t>& dims, std::int64_t offset)
    {
        Initializer tensor;
        std::size_t count = 1;
        for (const std::int64_t dim : dims) {
            tensor.head.number(field::Dims, static_cast<std::uint64_t>(dim));
            count *= static_cast<std::size_t>(dim);
        }
        tensor.values = std::span(m_parameters.data() + offset, count);
        tensor.head.number(field::DataType, kFloat).bytes(field::TensorName, name);
        tensor.head.head(field::RawData, tensor.values.size_bytes());
        m_initializers.push_back(std::move(tensor));
    }

    const Vector<float>& m_parameters;
    ProtobufMessage m_message;
    std::vector<Initializer> m_initializers;
};

} // namespace

void saveOnnx(const std::filesystem::path& path, const NetworkShape& shape, const Vector<float>& parameters)
{
    const Graph graph(shape, parameters);
    ProtobufMessage model;
    model.number(field::IrVersion, kIrVersion).bytes(field::ProducerName, "attention-lab");
    model.message(field::OpsetImport, ProtobufMessage().number(field::OpsetVersion, kOpset));
    model.head(field::Graph, graph.size());
    OutputFile file(path);
    file.write(model.text());
    graph.write(file);
    file.commit();
}

} // namespace core
