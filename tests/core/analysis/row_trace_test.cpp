#include "core/analysis/row_trace.h"
#include "tests/support/test_registry.h"

#include "core/network/kernels/types.h"
#include "core/network/network.h"

#include <QTest>

#include <cmath>
#include <numeric>

namespace row_trace_test {

using core::Activation;
using core::AttentionKind;
using core::Experiment;
using core::Model;
using core::RowTrace;

namespace {

Model modelOf(const Experiment& experiment)
{
    Model model{experiment, core::makeDataset<float>(experiment.dataset()), {}};
    const core::ParameterLayout layout(experiment.network());
    model.parameters.setZero(layout.parameterCount());
    core::initialiseParameters(layout, 3, model.parameters);
    // Biases that are not zero, so that their part shows, and weights that make the attention uneven.
    core::Network<float> network(experiment.network());
    network.parameters() = 1.5F * model.parameters.array() + 0.05F;
    network.clearFrozen();
    model.parameters = network.parameters();
    return model;
}

/// What the engine makes of the same row, its weights and inputs in Scalar.
template <typename Scalar>
core::Network<Scalar> engineOn(const Model& model, std::int64_t testRow)
{
    core::Network<Scalar> network(model.experiment.network());
    network.parameters() = model.parameters.cast<Scalar>();
    network.beginBatch(1);
    const auto row = model.dataset->testRows[static_cast<std::size_t>(testRow)];
    network.input(1) = model.dataset->features.row(row).cast<Scalar>();
    network.labels(1) << static_cast<Scalar>(model.dataset->labels[row]);
    network.forward(1);
    return network;
}

void addShapes()
{
    QTest::addColumn<Activation>("activation");
    QTest::addColumn<std::vector<std::int64_t>>("hidden");
    QTest::addColumn<AttentionKind>("attention");
    using Units = std::vector<std::int64_t>;
    QTest::newRow("linear, the article's") << Activation::Linear << Units{100, 20} << AttentionKind::Softmax;
    QTest::newRow("relu") << Activation::Relu << Units{13, 7} << AttentionKind::Softmax;
    QTest::newRow("tanh") << Activation::Tanh << Units{9, 4, 5} << AttentionKind::Softmax;
    QTest::newRow("no hidden layer") << Activation::Linear << Units{} << AttentionKind::Softmax;
    QTest::newRow("uniform attention") << Activation::Relu << Units{13, 7} << AttentionKind::Uniform;
    QTest::newRow("no attention") << Activation::Relu << Units{13, 7} << AttentionKind::None;
    QTest::newRow("nothing but one unit") << Activation::Linear << Units{} << AttentionKind::None;
}

template <typename Scalar>
void compareWithEngine(double tolerance)
{
    QFETCH(Activation, activation);
    QFETCH(std::vector<std::int64_t>, hidden);
    QFETCH(AttentionKind, attention);
    Experiment experiment;
    experiment.samples = 200;
    experiment.hidden = hidden;
    experiment.activation = activation;
    experiment.attention = attention;
    const Model model = modelOf(experiment);
    for (const std::int64_t testRow : {0, 7, 19}) {
        const RowTrace trace = core::makeRowTrace(model, testRow);
        const core::Network<Scalar> engine = engineOn<Scalar>(model, testRow);
        QCOMPARE(trace.hidden.size(), hidden.size());
        const double logit = static_cast<double>(engine.logits(1)(0));
        QVERIFY2(std::abs(trace.logit - logit) < tolerance * (1.0 + std::abs(logit)),
                 qPrintable(QString::number(logit)));
        for (std::size_t i = 0; i < trace.attention.size(); ++i)
            QVERIFY(std::abs(trace.attention[i] - static_cast<double>(engine.attention(1)(0, static_cast<int>(i)))) <
                    tolerance);
    }
}

} // namespace

class RowTraceTest : public QObject {
    Q_OBJECT

private slots:
    void theEnginesNumbersAreTraced_data() { addShapes(); }
    void theEnginesNumbersAreTraced() { compareWithEngine<float>(1e-5); }

    void theEngineInDoubleAgreesToTheLastDigits_data() { addShapes(); }
    void theEngineInDoubleAgreesToTheLastDigits() { compareWithEngine<double>(1e-13); }

    void everyStageFollowsFromTheOneBefore()
    {
        Experiment experiment;
        experiment.samples = 100;
        experiment.hidden = {6};
        experiment.activation = Activation::Relu;
        const Model model = modelOf(experiment);
        const RowTrace trace = core::makeRowTrace(model, 4);
        QCOMPARE(trace.row, model.dataset->testRows[4]);
        QCOMPARE(trace.label, model.dataset->labels[trace.row] == 1);
        const core::ParameterLayout layout(experiment.network());
        double score = static_cast<double>(core::biasOf(layout.attention(), model.parameters)(4));
        for (std::size_t i = 0; i < trace.inputs.size(); ++i)
            score += trace.inputs[i] * static_cast<double>(core::kernelOf(layout.attention(), model.parameters)(
                                           static_cast<core::Index>(i), 4));
        QVERIFY(std::abs(trace.scores[4] - score) < 1e-12);
        QVERIFY(std::abs(std::accumulate(trace.attention.begin(), trace.attention.end(), 0.0) - 1.0) < 1e-14);
        const double share = std::exp(trace.scores[4] - trace.largestScore) / trace.exponentialSum;
        QCOMPARE(trace.attention[4], share);
        QCOMPARE(trace.mixed[4], trace.inputs[4] * trace.attention[4]);
        for (std::size_t unit = 0; unit < 6; ++unit)
            QCOMPARE(trace.hidden[0].outputs[unit], std::max(trace.hidden[0].sums[unit], 0.0));
        QCOMPARE(trace.probability, 1.0 / (1.0 + std::exp(-trace.logit)));
    }

    void uniformAttentionIsTheSameForAll()
    {
        Experiment experiment;
        experiment.samples = 100;
        experiment.attention = AttentionKind::Uniform;
        const RowTrace trace = core::makeRowTrace(modelOf(experiment), 4);
        QCOMPARE(trace.scores, std::vector<double>(20, 0.0));
        QCOMPARE(trace.attention, std::vector<double>(20, 1.0 / 20.0));
    }

    void withoutAttentionEveryInputCountsInFull()
    {
        Experiment experiment;
        experiment.samples = 100;
        experiment.attention = AttentionKind::None;
        const RowTrace trace = core::makeRowTrace(modelOf(experiment), 4);
        QVERIFY(trace.scores.empty());
        QCOMPARE(trace.attention, std::vector<double>(20, 1.0));
        QCOMPARE(trace.mixed, trace.inputs);
    }

    void scoresOfOneThousandDoNotOverflow()
    {
        Experiment experiment;
        experiment.samples = 100;
        Model model = modelOf(experiment);
        const core::ParameterLayout layout(experiment.network());
        core::biasOf(layout.attention(), model.parameters)(2) = 1000.0F;
        const RowTrace trace = core::makeRowTrace(model, 0);
        QCOMPARE(trace.attention[2], 1.0);
        QVERIFY(std::isfinite(trace.logit));
    }
};

ATTENTION_TEST(RowTraceTest, void)

} // namespace row_trace_test
#include "row_trace_test.moc"
