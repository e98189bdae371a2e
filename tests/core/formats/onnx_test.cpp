#include "core/formats/onnx.h"
#include "tests/support/test_registry.h"

#include "core/formats/protobuf.h"
#include "tests/support/protobuf_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

namespace onnx_test {

using core::Activation;
using core::AttentionKind;

namespace {

/// A network whose parameters are 1, 2, 3, ..., as it is written.
struct WrittenModel {
    core::NetworkShape shape;
    core::Vector<float> parameters;
    QTemporaryDir directory;
    std::string bytes;
    ProtobufFields model;

    explicit WrittenModel(core::NetworkShape written)
        : shape(std::move(written)), parameters(core::ParameterLayout(shape).parameterCount())
    {
        for (core::Index i = 0; i < parameters.size(); ++i)
            parameters(i) = static_cast<float>(i + 1);
        const std::string path = directory.filePath("m.onnx").toStdString();
        core::saveOnnx(path, shape, parameters);
        QFile file(QString::fromStdString(path));
        if (file.open(QIODevice::ReadOnly))
            bytes = file.readAll().toStdString();
        model = readProtobuf(bytes);
    }

    [[nodiscard]] ProtobufFields graph() const { return readProtobuf(oneOf(model, 7).bytes); }

    /// "Gemm(inputs, attention_vec/kernel, attention_vec/bias) -> attention_vec/sums"
    [[nodiscard]] std::vector<std::string> nodes() const
    {
        std::vector<std::string> nodes;
        for (const ProtobufField& node : allOf(graph(), 1)) {
            const ProtobufFields parts = readProtobuf(node.bytes);
            std::string inputs;
            for (const ProtobufField& input : allOf(parts, 1))
                inputs += (inputs.empty() ? "" : ", ") + std::string(input.bytes);
            nodes.push_back(std::string(oneOf(parts, 4).bytes) + "(" + inputs + ") -> " +
                            std::string(oneOf(parts, 2).bytes));
        }
        return nodes;
    }

    /// The graph's inputs or outputs: "probability float (N, 1)".
    [[nodiscard]] std::vector<std::string> values(std::uint64_t field) const
    {
        std::vector<std::string> values;
        for (const ProtobufField& value : allOf(graph(), field)) {
            const ProtobufFields parts = readProtobuf(value.bytes);
            const ProtobufFields tensor = readProtobuf(oneOf(readProtobuf(oneOf(parts, 2).bytes), 1).bytes);
            std::string text(oneOf(parts, 1).bytes);
            text += oneOf(tensor, 1).number == 1 ? " float (" : " ? (";
            for (const ProtobufField& dim : allOf(readProtobuf(oneOf(tensor, 2).bytes), 1)) {
                const ProtobufField part = readProtobuf(dim.bytes).front();
                text += part.field == 2 ? std::string(part.bytes) + ", " : std::to_string(part.number) + ")";
            }
            values.push_back(text);
        }
        return values;
    }
};

} // namespace

class OnnxTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAreWrittenAsTheSpecificationShows()
    {
        // Its example: field 1 with the number 150 is 08 96 01; field 2 with "testing" begins 12 07.
        QCOMPARE(core::ProtobufMessage().number(1, 150).text(), std::string("\x08\x96\x01"));
        QCOMPARE(core::ProtobufMessage().bytes(2, "testing").text(), std::string("\x12\x07testing"));
        QCOMPARE(core::ProtobufMessage().number(1, 0).text(), std::string("\x08\x00", 2));
        QCOMPARE(core::ProtobufMessage().number(16, 127).text(), std::string("\x80\x01\x7f"));
    }

    void theArticlesNetworkIsAGraphOfItsLayers()
    {
        const WrittenModel written({});
        QCOMPARE(oneOf(written.model, 1).number, 7U);
        QCOMPARE(oneOf(readProtobuf(oneOf(written.model, 8).bytes), 2).number, 13U);
        QCOMPARE(written.nodes(),
                 (std::vector<std::string>{
                     "Gemm(inputs, attention_vec/kernel, attention_vec/bias) -> attention_vec/sums",
                     "Softmax(attention_vec/sums) -> attention", "Mul(inputs, attention) -> attention_mul",
                     "Gemm(attention_mul, dense_1/kernel, dense_1/bias) -> dense_1",
                     "Gemm(dense_1, dense_2/kernel, dense_2/bias) -> dense_2",
                     "Gemm(dense_2, dense_3/kernel, dense_3/bias) -> dense_3/sums",
                     "Sigmoid(dense_3/sums) -> probability"}));
        QCOMPARE(written.values(11), (std::vector<std::string>{"inputs float (N, 20)"}));
        QCOMPARE(written.values(12), (std::vector<std::string>{"probability float (N, 1)", "attention float (N, 20)"}));
    }

    void aNetworkWithoutAttentionHasOneOutput()
    {
        const WrittenModel written({7, {5}, Activation::Tanh, AttentionKind::None});
        QCOMPARE(written.nodes(),
                 (std::vector<std::string>{"Gemm(inputs, dense_1/kernel, dense_1/bias) -> dense_1/sums",
                                           "Tanh(dense_1/sums) -> dense_1",
                                           "Gemm(dense_1, dense_2/kernel, dense_2/bias) -> dense_2/sums",
                                           "Sigmoid(dense_2/sums) -> probability"}));
        QCOMPARE(written.values(12), (std::vector<std::string>{"probability float (N, 1)"}));
    }

    void everyParameterIsInItsTensor()
    {
        const WrittenModel written({6, {300, 2}, Activation::Relu});
        const auto tensors = allOf(written.graph(), 5);
        std::size_t next = 0;
        const core::ParameterLayout layout(written.shape);
        for (const core::DenseSlot& slot : layout.layers())
            for (const bool isKernel : {true, false}) {
                const ProtobufFields tensor = readProtobuf(tensors.at(next++).bytes);
                QCOMPARE(std::string(oneOf(tensor, 8).bytes), slot.name + (isKernel ? "/kernel" : "/bias"));
                QCOMPARE(oneOf(tensor, 2).number, 1U);
                std::vector<std::int64_t> dims;
                for (const ProtobufField& dim : allOf(tensor, 1))
                    dims.push_back(static_cast<std::int64_t>(dim.number));
                QCOMPARE(dims, isKernel ? (std::vector<std::int64_t>{slot.inputs, slot.outputs})
                                        : (std::vector<std::int64_t>{slot.outputs}));
                const std::string_view raw = oneOf(tensor, 9).bytes;
                const float* from = written.parameters.data() + (isKernel ? slot.kernelOffset : slot.biasOffset);
                QCOMPARE(std::memcmp(raw.data(), from, raw.size()), 0);
                QCOMPARE(raw.size() / sizeof(float),
                         static_cast<std::size_t>(isKernel ? slot.inputs * slot.outputs : slot.outputs));
            }
        QCOMPARE(next, tensors.size());
    }
};

ATTENTION_TEST(OnnxTest, void)

} // namespace onnx_test
#include "onnx_test.moc"
