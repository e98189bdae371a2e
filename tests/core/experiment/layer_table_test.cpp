#include "core/experiment/layer_table.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <numeric>

namespace layer_table_test {

class LayerTableTest : public QObject {
    Q_OBJECT

private slots:
    void articlesNetworkHasItsTable()
    {
        // As Keras 2.2's model.summary() prints it; the article shows the same with its spaces lost.
        const std::string expected =
            "__________________________________________________________________________________________________\n"
            "Layer (type)                    Output Shape         Param #     Connected to                     \n"
            "==================================================================================================\n"
            "input_1 (InputLayer)            (None, 20)           0                                            \n"
            "__________________________________________________________________________________________________\n"
            "attention_vec (Dense)           (None, 20)           420         input_1[0][0]                    \n"
            "__________________________________________________________________________________________________\n"
            "attention_mul (Multiply)        (None, 20)           0           input_1[0][0]                    \n"
            "                                                                 attention_vec[0][0]              \n"
            "__________________________________________________________________________________________________\n"
            "dense_1 (Dense)                 (None, 100)          2100        attention_mul[0][0]              \n"
            "__________________________________________________________________________________________________\n"
            "dense_2 (Dense)                 (None, 20)           2020        dense_1[0][0]                    \n"
            "__________________________________________________________________________________________________\n"
            "dense_3 (Dense)                 (None, 1)            21          dense_2[0][0]                    \n"
            "==================================================================================================\n"
            "Total params: 4,561\n"
            "Trainable params: 4,561\n"
            "Non-trainable params: 0\n"
            "__________________________________________________________________________________________________\n";
        QCOMPARE(core::formatLayerTable({}), expected);
    }

    void rowsAddUpToTheLayout_data()
    {
        QTest::addColumn<std::vector<std::int64_t>>("hidden");
        QTest::newRow("none") << std::vector<std::int64_t>{};
        QTest::newRow("one") << std::vector<std::int64_t>{7};
        QTest::newRow("eight") << std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7, 4096};
    }

    void rowsAddUpToTheLayout()
    {
        QFETCH(std::vector<std::int64_t>, hidden);
        const core::NetworkShape shape{3, hidden, core::Activation::Relu};
        const auto rows = core::layerTable(shape);
        QCOMPARE(rows.size(), hidden.size() + 4);
        const auto sum = std::accumulate(rows.begin(), rows.end(), std::int64_t{0},
                                         [](auto total, const core::LayerRow& row) { return total + row.parameters; });
        QCOMPARE(sum, core::ParameterLayout(shape).parameterCount());
        QCOMPARE(rows.back().activation, "sigmoid");
        QCOMPARE(rows.back().units, 1);
        QCOMPARE(rows.back().name, "dense_" + std::to_string(hidden.size() + 1));
    }

    void slotsFollowOneAnotherWithoutGaps()
    {
        const core::ParameterLayout layout({4, {3, 2}, core::Activation::Linear});
        std::int64_t end = 0;
        for (const core::DenseSlot& slot : layout.layers()) {
            QCOMPARE(slot.kernelOffset, end);
            QCOMPARE(slot.biasOffset, end + slot.inputs * slot.outputs);
            end += slot.parameterCount();
        }
        QCOMPARE(layout.parameterCount(), end);
    }

    void frozenAttentionIsNotTrainableAndNoneHasNoLayer()
    {
        core::NetworkShape shape;
        shape.attention = core::AttentionKind::Uniform;
        const std::string uniform = core::formatLayerTable(shape);
        QVERIFY(uniform.find("Total params: 4,561\nTrainable params: 4,141\nNon-trainable params: 420\n") !=
                std::string::npos);
        shape.attention = core::AttentionKind::None;
        const std::string none = core::formatLayerTable(shape);
        QCOMPARE(none.find("attention"), std::string::npos);
        QVERIFY(none.find("Total params: 4,141\n") != std::string::npos);
        const auto table = core::layerTable(shape);
        QCOMPARE(table[1].name, std::string("dense_1"));
        QCOMPARE(table[1].inputs, std::vector<std::string>{"input_1"});
    }
};

ATTENTION_TEST(LayerTableTest, void)

} // namespace layer_table_test
#include "layer_table_test.moc"
