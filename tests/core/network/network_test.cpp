#include "core/network/network.h"
#include "tests/support/test_registry.h"

#include "core/network/kernels/types.h"
#include "tests/support/gradient_check.h"

#include <QTest>

namespace network_test {

using core::Activation;
using core::HeadKind;
using core::Index;
using core::Network;
using core::NetworkShape;
using core::Vector;

namespace {

/// A batch of random inputs and labels, fed to any network in blocks.
struct Batch {
    core::Matrix<double> inputs;
    Vector<double> labels;

    Batch(Index rows, Index features)
        : inputs(core::Matrix<double>::Random(rows, features)),
          labels((Vector<double>::Random(rows).array() > 0.0).cast<double>())
    {
    }

    /// Returns the mean loss, and on request the gradients.
    template <typename Scalar>
    double run(Network<Scalar>& network, Index blockRows, bool backward) const
    {
        double loss = 0.0;
        network.beginBatch(inputs.rows());
        for (Index first = 0; first < inputs.rows(); first += blockRows) {
            const Index rows = std::min(blockRows, inputs.rows() - first);
            network.input(rows) = inputs.middleRows(first, rows).cast<Scalar>();
            network.labels(rows) = labels.segment(first, rows).cast<Scalar>();
            loss += network.forward(rows).loss;
            if (backward)
                network.backward(rows);
        }
        network.endBatch();
        return loss / static_cast<double>(inputs.rows());
    }
};

void addShapes()
{
    QTest::addColumn<NetworkShape>("shape");
    for (const Activation activation : {Activation::Linear, Activation::Relu, Activation::Tanh}) {
        const auto add = [&](const char* name, std::int64_t features, std::vector<std::int64_t> hidden) {
            QTest::addRow("%s, %s", name, core::activationName(activation).data())
                << NetworkShape{features, std::move(hidden), activation};
        };
        add("no hidden layer", 4, {});
        add("one", 3, {6});
        add("two", 5, {7, 3});
        add("eight", 3, {4, 3, 5, 2, 4, 3, 2, 3});
        add("one feature", 1, {2});
        QTest::addRow("without attention, %s", core::activationName(activation).data())
            << NetworkShape{4, {6, 3}, activation, core::AttentionKind::None};
        QTest::addRow("hidden from the product, %s", core::activationName(activation).data())
            << NetworkShape{4, {6, 3}, activation, core::AttentionKind::Softmax, {{2, 4}, {}}};
    }
}

template <typename Scalar>
Network<Scalar> makeNetwork(const NetworkShape& shape, HeadKind kind = HeadKind::Shortest)
{
    Network<Scalar> network(shape, kind);
    core::initialiseParameters(network.layout(), 11, network.parameters());
    // Biases that are not zero, so that their part shows.
    network.parameters().array() += Scalar(0.05);
    return network;
}

} // namespace

class NetworkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { std::srand(2); }

    void gradientMatchesDifferences_data() { addShapes(); }
    void gradientMatchesDifferences()
    {
        QFETCH(NetworkShape, shape);
        auto network = makeNetwork<double>(shape);
        const Batch batch(12, shape.features);
        batch.run(network, 12, true);
        const Vector<double> gradients = network.gradients();
        const auto loss = [&](const Vector<double>& parameters) {
            network.parameters() = parameters;
            return batch.run(network, 12, false);
        };
        const double error = gradientError(gradients, loss, Vector<double>(network.parameters()));
        QVERIFY2(error < 1e-6, qPrintable(QString::number(error)));
    }

    void inputGradientMatchesDifferencesOfTheLogit_data() { addShapes(); }
    void inputGradientMatchesDifferencesOfTheLogit()
    {
        QFETCH(NetworkShape, shape);
        auto network = makeNetwork<double>(shape);
        const Batch batch(12, shape.features);
        batch.run(network, 12, false);
        const core::Matrix<double> gradients = network.inputGradient(12);
        const auto logit = [&](const Vector<double>& inputs) {
            network.beginBatch(1);
            network.input(1) = inputs.transpose();
            network.forward(1);
            return network.logits(1)(0);
        };
        QVERIFY(gradients.allFinite());
        for (Index row = 0; row < 12; ++row) // where no relu is alive, the error is zero over zero
            QVERIFY(!(gradientError(gradients.row(row), logit, batch.inputs.row(row)) >= 1e-6));
    }

    void answerGoesOnFromTheScoresThatItFinds()
    {
        auto network = makeNetwork<double>({5, {7, 3}, Activation::Tanh});
        const Batch batch(12, 5);
        const double whole = batch.run(network, 12, false);
        const core::Matrix<double> attention = network.attention(12);
        network.score(12);
        QCOMPARE(network.forwardFromScores(12).loss / 12.0, whole);
        network.score(12);
        network.scores(12).array() += 1.0; // softmax does not see what all have in common
        network.forwardFromScores(12);
        QVERIFY((network.attention(12) - attention).lpNorm<Eigen::Infinity>() < 1e-14);
        network.score(12);
        network.scores(12).col(2).array() += 1.0;
        network.forwardFromScores(12);
        QVERIFY((network.attention(12).col(2).array() > attention.col(2).array()).all());
    }

    void blocksAddUpToTheBatch_data() { addShapes(); }
    void blocksAddUpToTheBatch()
    {
        QFETCH(NetworkShape, shape);
        auto network = makeNetwork<double>(shape);
        const Batch batch(23, shape.features);
        const double whole = batch.run(network, 23, true);
        const Vector<double> gradients = network.gradients();
        const double parts = batch.run(network, 5, true);
        QVERIFY(std::abs(whole - parts) < 1e-14);
        QVERIFY((gradients - network.gradients()).lpNorm<Eigen::Infinity>() < 1e-14);
    }

    void linearShortcutGivesTheGradientsOfTheLongWay()
    {
        // Random shapes, none to eight hidden layers.
        for (int depth = 0; depth <= 8; ++depth) {
            for (int trial = 0; trial < 5; ++trial) {
                NetworkShape shape{1 + std::rand() % 30, {}, Activation::Linear};
                for (int layer = 0; layer < depth; ++layer)
                    shape.hidden.push_back(1 + std::rand() % 40);
                auto shortest = makeNetwork<double>(shape);
                auto layered = makeNetwork<double>(shape, HeadKind::Layered);
                const Batch batch(64, shape.features);
                const double difference = batch.run(shortest, 64, true) - batch.run(layered, 64, true);
                QVERIFY(std::abs(difference) < 1e-12);
                const double scale = std::max(1.0, layered.gradients().lpNorm<Eigen::Infinity>());
                QVERIFY((shortest.gradients() - layered.gradients()).lpNorm<Eigen::Infinity>() < 1e-12 * scale);
            }
        }
    }

    void logitIsTheHandComputedOne()
    {
        // Two features, no hidden layer: scores = kernel^T x, attention = softmax, logit = w . (x * attention) + b.
        Network<double> network({2, {}, Activation::Linear});
        network.parameters() << 1, 0, 0, 2, /* bias */ 0.5, -0.5, /* output kernel */ 3, -1, /* bias */ 0.25;
        network.beginBatch(1);
        network.input(1) << 0.2, 0.6;
        network.labels(1) << 1;
        network.forward(1);
        const double first = std::exp(0.2 + 0.5);
        const double second = std::exp(2 * 0.6 - 0.5);
        const double attention = first / (first + second);
        QVERIFY(std::abs(network.attention(1)(0, 0) - attention) < 1e-15);
        QVERIFY(std::abs(network.logits(1)(0) - (3 * 0.2 * attention - 0.6 * (1 - attention) + 0.25)) < 1e-15);
    }

    void uniformAttentionIsOneOverNAndStaysSo()
    {
        const NetworkShape shape{5, {4}, Activation::Relu, core::AttentionKind::Uniform};
        Network<double> network = makeNetwork<double>(shape);
        network.clearFrozen();
        Batch(40, 5).run(network, 40, true);
        QVERIFY((network.attention(40).array() - 0.2).abs().maxCoeff() < 1e-15);
        const core::DenseSlot& slot = network.layout().attention();
        QCOMPARE(network.gradients().segment(slot.kernelOffset, slot.parameterCount()).cwiseAbs().maxCoeff(), 0.0);
        QVERIFY(network.gradients().cwiseAbs().maxCoeff() > 0.0);
        QCOMPARE(network.layout().trainableCount(), network.layout().parameterCount() - 30);
    }

    void withoutAttentionTheInputsCountInFull()
    {
        const NetworkShape shape{3, {}, Activation::Linear, core::AttentionKind::None};
        Network<double> network = makeNetwork<double>(shape);
        QVERIFY(!network.layout().hasAttention());
        QCOMPARE(network.layout().parameterCount(), 4);
        network.parameters() << 0.5, -1.0, 2.0, 0.25;
        network.beginBatch(1);
        network.input(1) << 1.0, 2.0, 3.0;
        network.labels(1) << 1.0;
        network.forward(1);
        QVERIFY(std::abs(network.logits(1)(0) - (0.5 - 2.0 + 6.0 + 0.25)) < 1e-12);
    }

    void theHeadBeginsAlikeWithAndWithoutAttention()
    {
        const Network<float> with = makeNetwork<float>({4, {6, 3}, Activation::Linear});
        const Network<float> without = makeNetwork<float>({4, {6, 3}, Activation::Linear, core::AttentionKind::None});
        QCOMPARE(with.parameters().tail(without.parameters().size()), without.parameters());
    }

    void hiddenFeaturesAreNotSeenWhereTheyAreHidden()
    {
        const auto answers = [](const core::HiddenFeatures& hidden, double value) {
            Network<double> network =
                makeNetwork<double>({4, {5}, Activation::Tanh, core::AttentionKind::Softmax, hidden});
            network.clearFrozen();
            network.beginBatch(1);
            network.input(1) << 0.3, value, 0.7, 0.1;
            network.labels(1) << 1.0;
            network.forward(1);
            return std::pair(core::Matrix<double>(network.attention(1)), network.logits(1)(0));
        };
        // The attention follows a value that the product does not hold, and so the answer does, too.
        const auto product = answers({{2}, {}}, 0.0);
        const auto productMoved = answers({{2}, {}}, 1.0);
        QVERIFY(product.first != productMoved.first);
        QVERIFY(product.second != productMoved.second);
        // Hidden from the softmax, only the product follows.
        const auto softmax = answers({{}, {2}}, 0.0);
        const auto softmaxMoved = answers({{}, {2}}, 1.0);
        QCOMPARE(softmax.first, softmaxMoved.first);
        QVERIFY(softmax.second != softmaxMoved.second);
        // Hidden from both, nothing does.
        QCOMPARE(answers({{2}, {2}}, 0.0).second, answers({{2}, {2}}, 1.0).second);
    }

    void trainingLeavesHiddenRowsOfTheKernelAtZero()
    {
        Network<double> network =
            makeNetwork<double>({4, {5}, Activation::Tanh, core::AttentionKind::Softmax, {{}, {3}}});
        network.clearFrozen();
        Batch(64, 4).run(network, 32, true);
        const auto gradient = core::kernelOf(network.layout().attention(), network.gradients());
        QCOMPARE(gradient.row(2).cwiseAbs().maxCoeff(), 0.0);
        QVERIFY(gradient.row(1).cwiseAbs().maxCoeff() > 0.0);
    }

    void wideNetworksWorkInShorterBlocks()
    {
        QCOMPARE(Network<float>({20, {100, 20}, Activation::Linear}).blockRows(), 256);
        QVERIFY(Network<float>({20, {4096, 4096}, Activation::Linear}).blockRows() <= 16);
    }
};

ATTENTION_TEST(NetworkTest, void)

} // namespace network_test
#include "network_test.moc"
