#include "core/scripts/keras_code.h"
#include "tests/support/test_registry.h"

#include "core/experiment/layer_table.h"

#include <QTest>

namespace keras_code_test {

using core::Activation;
using core::CodeLine;

namespace {

std::string scriptOf(const core::NetworkShape& shape)
{
    std::string script;
    for (const CodeLine& line : core::kerasModelCode(shape))
        script += line.text + '\n';
    return script;
}

} // namespace

class KerasCodeTest : public QObject {
    Q_OBJECT

private slots:
    void theArticlesNetworkIsWrittenAsItsAuthorWould()
    {
        QCOMPARE(scriptOf({}), R"(from keras.layers import Dense, Input, Multiply
from keras.models import Model

inputs = Input(shape=(20,), name="input_1")
attention = Dense(20, activation="softmax", name="attention_vec")(inputs)
x = Multiply(name="attention_mul")([inputs, attention])
x = Dense(100, name="dense_1")(x)
x = Dense(20, name="dense_2")(x)
outputs = Dense(1, activation="sigmoid", name="dense_3")(x)
model = Model(inputs, outputs)
)");
    }

    void activationsOfHiddenLayersAreSaid()
    {
        const std::string relu = scriptOf({3, {4096}, Activation::Relu});
        QVERIFY(relu.find("x = Dense(4096, activation=\"relu\", name=\"dense_1\")(x)\n") != std::string::npos);
        const std::string tanh = scriptOf({3, {7}, Activation::Tanh});
        QVERIFY(tanh.find("x = Dense(7, activation=\"tanh\", name=\"dense_1\")(x)\n") != std::string::npos);
    }

    void theBaselinesAreWritten()
    {
        const std::string uniform = scriptOf({20, {100, 20}, Activation::Linear, core::AttentionKind::Uniform});
        QVERIFY(uniform.find("attention = Dense(20, activation=\"softmax\", kernel_initializer=\"zeros\", "
                             "trainable=False, name=\"attention_vec\")(inputs)\n") != std::string::npos);
        const std::string none = scriptOf({20, {100}, Activation::Linear, core::AttentionKind::None});
        QCOMPARE(none, R"(from keras.layers import Dense, Input
from keras.models import Model

inputs = Input(shape=(20,), name="input_1")
x = Dense(100, name="dense_1")(inputs)
outputs = Dense(1, activation="sigmoid", name="dense_2")(x)
model = Model(inputs, outputs)
)");
    }

    void withoutHiddenLayersTheProductGoesToTheOutput()
    {
        QVERIFY(scriptOf({3, {}, Activation::Linear})
                    .ends_with("x = Multiply(name=\"attention_mul\")([inputs, attention])\n"
                               "outputs = Dense(1, activation=\"sigmoid\", name=\"dense_1\")(x)\n"
                               "model = Model(inputs, outputs)\n"));
    }

    void everyRowOfTheLayerTableHasItsLine()
    {
        const core::NetworkShape shape{5, {1, 2, 3, 4, 5, 6, 7, 8}, Activation::Tanh};
        std::vector<std::string> layers;
        for (const CodeLine& line : core::kerasModelCode(shape))
            if (!line.layer.empty()) {
                layers.push_back(line.layer);
                QVERIFY(line.text.find("name=\"" + line.layer + "\"") != std::string::npos);
            }
        std::vector<std::string> rows;
        for (const core::LayerRow& row : core::layerTable(shape))
            rows.push_back(row.name);
        QCOMPARE(layers, rows);
    }
};

ATTENTION_TEST(KerasCodeTest, void)

} // namespace keras_code_test
#include "keras_code_test.moc"
