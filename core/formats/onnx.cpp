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
enum Model : std::uint32_t { IrVersion = 1, ProducerName = 2, Graph = 7, OpsetImport = 8, MetadataProps = 14 };
enum StringPair : std::uint32_t { Key = 1, Value = 2 };
enum OperatorSet : std::uint32_t { Domain = 1, OpsetVersion = 2 };
enum GraphPart : std::uint32_t { Node = 1, GraphName = 2, Initializer = 5, Input = 11, Output = 12 };
enum NodePart : std::uint32_t {
    NodeInput = 1,
    NodeOutput = 2,
    NodeName = 3,
    OpType = 4,
    Attribute = 5,
    NodeDomain = 7
};
enum AttributePart : std::uint32_t { AttributeName = 1, Int = 3, Strings = 9, AttributeType = 20 };
enum Tensor : std::uint32_t { Dims = 1, DataType = 2, TensorName = 8, RawData = 9 };
enum ValueInfo : std::uint32_t { ValueName = 1, ValueType = 2 };
enum Type : std::uint32_t { TensorType = 1 };
enum TypeTensor : std::uint32_t { ElemType = 1, Shape = 2 };
enum TensorShape : std::uint32_t { Dim = 1 };
enum Dimension : std::uint32_t { DimValue = 1, DimParam = 2 };
} // namespace field

constexpr std::uint64_t kIrVersion = 7; // the one that came with opset 13
constexpr std::uint64_t kOpset = 13;
// TensorProto.DataType
constexpr std::uint64_t kFloat = 1;
constexpr std::uint64_t kWhole = 7;
constexpr std::uint64_t kText = 8;
constexpr std::uint64_t kDouble = 11;
// AttributeProto.AttributeType
constexpr std::uint64_t kIntAttribute = 2;
constexpr std::uint64_t kStringsAttribute = 8;
constexpr const char* kTextOperators = "ai.onnx.ml";
constexpr std::uint64_t kTextOpset = 2; // the one that came with opset 13

/// A tensor of a model: its encoded header and its numbers.
struct Initializer {
    ProtobufMessage head;
    std::span<const float> values;

    [[nodiscard]] std::uint64_t size() const { return head.text().size() + values.size_bytes(); }
};

/// Returns the description of a value of shape (N, width).
ProtobufMessage valueInfo(std::string_view name, std::size_t width, std::uint64_t type = kFloat)
{
    ProtobufMessage shape;
    shape.message(field::Dim, ProtobufMessage().bytes(field::DimParam, "N"));
    shape.message(field::Dim, ProtobufMessage().number(field::DimValue, width));
    const auto tensor = ProtobufMessage().number(field::ElemType, type).message(field::Shape, shape);
    return ProtobufMessage()
        .bytes(field::ValueName, name)
        .message(field::ValueType, ProtobufMessage().message(field::TensorType, tensor));
}

ProtobufMessage attribute(std::string_view name, std::uint64_t number)
{
    return ProtobufMessage()
        .bytes(field::AttributeName, name)
        .number(field::Int, number)
        .number(field::AttributeType, kIntAttribute);
}

ProtobufMessage attribute(std::string_view name, const std::vector<std::string>& texts)
{
    ProtobufMessage message;
    message.bytes(field::AttributeName, name);
    for (const std::string& text : texts)
        message.bytes(field::Strings, text);
    return message.number(field::AttributeType, kStringsAttribute);
}

/// The graph of a network, without the numbers of its tensors.
class Graph {
public:
    /// `raw`: null if the inputs are the network's.
    Graph(const NetworkShape& shape, const Vector<float>& parameters, const OnnxRawInputs* raw)
        : m_parameters(parameters)
    {
        const ParameterLayout layout(shape);
        const auto width = static_cast<std::size_t>(shape.features);
        m_message.bytes(field::GraphName, "attention-lab");
        if (raw != nullptr)
            addRawInputs(*raw);
        else
            m_message.message(field::Input, valueInfo("inputs", width));
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
        m_message.message(field::Output, valueInfo("probability", 1));
        if (layout.hasAttention())
            m_message.message(field::Output, valueInfo("attention", width));
        if (raw != nullptr)
            m_message.message(field::Output, valueInfo("inputs", width));
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
                 const std::string& output, const std::vector<ProtobufMessage>& attributes = {},
                 std::string_view domain = {})
    {
        ProtobufMessage node;
        for (const std::string& input : inputs)
            node.bytes(field::NodeInput, input);
        node.bytes(field::NodeOutput, output).bytes(field::NodeName, name).bytes(field::OpType, type);
        for (const ProtobufMessage& each : attributes)
            node.message(field::Attribute, each);
        if (!domain.empty())
            node.bytes(field::NodeDomain, domain);
        m_message.message(field::Node, node);
    }

    /// Adds a tensor of a few numbers, which stands in the graph's message. `dims`: empty for a single number.
    template <typename Number>
    void addConstant(const std::string& name, std::uint64_t type, const std::vector<std::uint64_t>& dims,
                     std::span<const Number> numbers)
    {
        ProtobufMessage tensor;
        for (const std::uint64_t dim : dims)
            tensor.number(field::Dims, dim);
        tensor.number(field::DataType, type).bytes(field::TensorName, name);
        tensor.bytes(field::RawData, {reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()});
        m_message.message(field::Initializer, tensor);
    }

    void addRawInputs(const OnnxRawInputs& raw)
    {
        std::vector<std::string> parts;
        if (!raw.means.empty())
            parts.push_back(addNumbers(raw));
        if (!raw.categories.empty())
            m_message.message(field::Input, valueInfo("categories", raw.categories.size(), kText));
        for (std::size_t column = 0; column < raw.categories.size(); ++column)
            parts.push_back(addCategories(static_cast<std::int64_t>(column), raw.categories[column]));
        addNode("columns", "Concat", parts, "columns", {attribute("axis", 1)});
        addConstant<std::int64_t>("inputs/order", kWhole, {raw.order.size()}, raw.order);
        addNode("inputs", "Gather", {"columns", "inputs/order"}, "inputs", {attribute("axis", 1)});
    }

    /// Follows fillAndStandardise(), with its operations in their order. Returns the name of the result.
    std::string addNumbers(const OnnxRawInputs& raw)
    {
        m_message.message(field::Input, valueInfo("numbers", raw.means.size(), kDouble));
        std::string x = "numbers";
        const auto apply = [&](const char* type, const std::string& name, const std::vector<double>& constant) {
            addConstant<double>("numbers/" + name, kDouble, {constant.size()}, constant);
            addNode("numbers/" + std::string(type), type, {x, "numbers/" + name}, "numbers/" + std::string(type));
            x = "numbers/" + std::string(type);
        };
        if (!raw.fills.empty()) {
            addNode("numbers/rest", "Sub", {x, x}, "numbers/rest"); // NaN for what is infinite, too
            addNode("numbers/missing", "IsNaN", {"numbers/rest"}, "numbers/missing");
            addConstant<double>("numbers/fill", kDouble, {raw.fills.size()}, raw.fills);
            addNode("numbers/filled", "Where", {"numbers/missing", "numbers/fill", x}, "numbers/filled");
            x = "numbers/filled";
        }
        apply("Sub", "mean", raw.means);
        apply("Mul", "factor", raw.factors);
        addNode("numbers/Cast", "Cast", {x}, "numbers/Cast", {attribute("to", kFloat)});
        return "numbers/Cast";
    }

    /// Adds a feature for each category of a column. Returns the name of the result.
    std::string addCategories(std::int64_t column, const std::vector<std::string>& categories)
    {
        std::string name = "categories/" + std::to_string(column);
        addConstant<std::int64_t>(name + "/place", kWhole, {}, std::span(&column, 1));
        addNode(name + "/Gather", "Gather", {"categories", name + "/place"}, name + "/texts", {attribute("axis", 1)});
        addNode(name + "/OneHotEncoder", "OneHotEncoder", {name + "/texts"}, name,
                {attribute("cats_strings", categories), attribute("zeros", 1)}, kTextOperators);
        return name;
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

void save(const std::filesystem::path& path, const Graph& graph, bool hasTexts, const OnnxMetadata* metadata)
{
    ProtobufMessage model;
    model.number(field::IrVersion, kIrVersion).bytes(field::ProducerName, "attention-lab");
    model.message(field::OpsetImport, ProtobufMessage().number(field::OpsetVersion, kOpset));
    if (hasTexts)
        model.message(field::OpsetImport,
                      ProtobufMessage().bytes(field::Domain, kTextOperators).number(field::OpsetVersion, kTextOpset));
    if (metadata != nullptr)
        model.message(field::MetadataProps,
                      ProtobufMessage().bytes(field::Key, metadata->key).bytes(field::Value, metadata->text));
    model.head(field::Graph, graph.size());
    OutputFile file(path);
    file.write(model.text());
    graph.write(file);
    file.commit();
}

} // namespace

void saveOnnx(const std::filesystem::path& path, const NetworkShape& shape, const Vector<float>& parameters)
{
    save(path, Graph(shape, parameters, nullptr), false, nullptr);
}

void saveOnnx(const std::filesystem::path& path, const NetworkShape& shape, const Vector<float>& parameters,
              const OnnxRawInputs& raw, const OnnxMetadata& metadata)
{
    save(path, Graph(shape, parameters, &raw), !raw.categories.empty(), &metadata);
}

} // namespace core
