#include "core/network/activation.h"
#include "core/network/adam.h"
#include "core/network/binary_cross_entropy.h"
#include "core/network/dense.h"
#include "core/network/kernels/softmax_attention.h"
#include "core/network/network.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <limits>

namespace layers_test {

using core::Activation;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

constexpr Index kRows = 2 * core::panels::kPanelRows<float>;
constexpr Index kInputs = 5;
constexpr Index kOutputs = 4;
constexpr double kTolerance = 1e-6;

Matrix<double> randomMatrix(Index rows, Index columns)
{
    return Matrix<double>::Random(rows, columns);
}

/// A matrix from its values in a flat vector, and back.
Matrix<double> unflatten(const Vector<double>& flat, Index rows, Index columns)
{
    return Eigen::Map<const Matrix<double>>(flat.data(), rows, columns);
}
Vector<double> flatten(const Matrix<double>& matrix)
{
    return Eigen::Map<const Vector<double>>(matrix.data(), matrix.size());
}

/// The attention alone, in place of the scores.
void attend(Matrix<float>& scores)
{
    Matrix<float> mixed(scores.rows(), scores.cols());
    core::attend<float>(Matrix<float>::Ones(scores.rows(), scores.cols()), scores, mixed);
}

} // namespace

/// Each layer's gradient is checked through the scalar sum(output * weights), with random weights.
class LayersTest : public QObject {
    Q_OBJECT

private:
    core::DenseSlot m_slot{"dense", kInputs, kOutputs, 0, kInputs* kOutputs};

private slots:
    void init() { std::srand(1); }

    void denseMultipliesAndAddsTheBias()
    {
        Vector<double> parameters(3);
        parameters << 2, 3, 10; // kernel (2, 1), bias
        const core::DenseSlot slot{"dense", 2, 1, 0, 2};
        Matrix<double> input(2, 2);
        input << 1, 1, 4, 5;
        Matrix<double> output(2, 1);
        core::denseForward<double>(slot, parameters, input, output);
        QCOMPARE(output(0, 0), 15.0);
        QCOMPARE(output(1, 0), 33.0);
    }

    void denseParameterGradientMatchesDifferences()
    {
        const Matrix<double> input = randomMatrix(kRows, kInputs);
        const Matrix<double> weights = randomMatrix(kRows, kOutputs);
        const Vector<double> parameters = Vector<double>::Random(m_slot.parameterCount());
        Vector<double> gradients = Vector<double>::Zero(parameters.size());
        core::denseBackwardParameters<double>(m_slot, input, weights, gradients);
        const auto function = [&](const Vector<double>& p) {
            Matrix<double> output(kRows, kOutputs);
            core::denseForward<double>(m_slot, p, input, output);
            return output.cwiseProduct(weights).sum();
        };
        QVERIFY(gradientError(gradients, function, parameters) < kTolerance);
    }

    void denseInputGradientMatchesDifferences()
    {
        const Matrix<double> input = randomMatrix(kRows, kInputs);
        const Matrix<double> weights = randomMatrix(kRows, kOutputs);
        const Vector<double> parameters = Vector<double>::Random(m_slot.parameterCount());
        Matrix<double> gradient(kRows, kInputs);
        core::denseBackwardInput<double>(m_slot, parameters, weights, gradient);
        const auto function = [&](const Vector<double>& flat) {
            Matrix<double> output(kRows, kOutputs);
            core::denseForward<double>(m_slot, parameters, unflatten(flat, kRows, kInputs), output);
            return output.cwiseProduct(weights).sum();
        };
        QVERIFY(gradientError(flatten(gradient), function, flatten(input)) < kTolerance);
    }

    void attentionGradientMatchesDifferences()
    {
        const Matrix<double> input = randomMatrix(kRows, kInputs);
        const Matrix<double> scores = randomMatrix(kRows, kInputs);
        const Matrix<double> weights = randomMatrix(kRows, kInputs);
        Matrix<double> mixed(kRows, kInputs);
        Matrix<double> attention = scores;
        core::attend<double>(input, attention, mixed);
        Matrix<double> gradient = weights;
        core::attendBackward<double>(input, attention, gradient);
        const auto function = [&](const Vector<double>& flat) {
            Matrix<double> changed = unflatten(flat, kRows, kInputs);
            core::attend<double>(input, changed, mixed);
            return mixed.cwiseProduct(weights).sum();
        };
        QVERIFY(gradientError(flatten(gradient), function, flatten(scores)) < kTolerance);
    }

    void attentionSumsToOneInEachRow()
    {
        Matrix<float> scores = Matrix<float>::Random(kRows, kInputs) * 20.0F;
        attend(scores);
        QVERIFY(scores.minCoeff() >= 0.0F);
        QVERIFY((scores.rowwise().sum().array() - 1.0F).abs().maxCoeff() < 1e-6F);
    }

    void attentionStaysFiniteForScoresOfOneThousand()
    {
        Matrix<float> scores = Matrix<float>::Zero(kRows, 3);
        scores.row(0) << 1000, 0, -1000;
        scores.row(1) << 1000, 1000, -1000;
        attend(scores);
        QVERIFY(scores.allFinite());
        QCOMPARE(scores(0, 0), 1.0F);
        QCOMPARE(scores(1, 1), 0.5F);
    }

    void attentionOfOneFeatureIsOne()
    {
        Matrix<float> scores = Matrix<float>::Constant(kRows, 1, -700);
        scores(0, 0) = 3;
        attend(scores);
        QVERIFY((scores.array() == 1.0F).all());
    }

    void attentionShowsScoresThatAreNotNumbers()
    {
        for (const float odd : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            Matrix<float> scores = Matrix<float>::Zero(kRows, 3);
            scores(1, 2) = odd;
            attend(scores);
            QVERIFY(std::isnan(scores(1, 2)));
            QVERIFY(scores.row(0).allFinite());
        }
    }

    void activationGradientMatchesDifferences_data()
    {
        QTest::addColumn<int>("activation");
        QTest::newRow("linear") << static_cast<int>(Activation::Linear);
        QTest::newRow("relu") << static_cast<int>(Activation::Relu);
        QTest::newRow("tanh") << static_cast<int>(Activation::Tanh);
    }

    void activationGradientMatchesDifferences()
    {
        QFETCH(int, activation);
        const auto kind = static_cast<Activation>(activation);
        const Matrix<double> input = randomMatrix(kRows, kInputs);
        const Matrix<double> weights = randomMatrix(kRows, kInputs);
        Matrix<double> output = input;
        core::activate<double>(kind, output);
        Matrix<double> gradient = weights;
        core::activationBackward<double>(kind, output, gradient);
        const auto function = [&](const Vector<double>& flat) {
            Matrix<double> values = unflatten(flat, kRows, kInputs);
            core::activate<double>(kind, values);
            return values.cwiseProduct(weights).sum();
        };
        QVERIFY(gradientError(flatten(gradient), function, flatten(input)) < kTolerance);
    }

    void reluLetsNotANumberThrough()
    {
        Matrix<float> values(1, 3);
        values << std::numeric_limits<float>::quiet_NaN(), -1, 2;
        core::activate<float>(Activation::Relu, values);
        QVERIFY(std::isnan(values(0, 0)));
        QCOMPARE(values(0, 1), 0.0F);
        QCOMPARE(values(0, 2), 2.0F);
    }

    void crossEntropyGradientMatchesDifferences()
    {
        const Vector<double> logits = Vector<double>::Random(kRows) * 3.0;
        const Vector<double> labels = (Vector<double>::Random(kRows).array() > 0.0).cast<double>();
        Vector<double> gradient(kRows);
        core::binaryCrossEntropyBackward<double>(logits, labels, kRows, gradient);
        const auto function = [&](const Vector<double>& z) {
            return core::binaryCrossEntropy<double>(z, labels).loss / kRows;
        };
        QVERIFY(gradientError(gradient, function, logits) < kTolerance);
    }

    void crossEntropyIsStableForLogitsOfOneThousand()
    {
        Vector<float> logits(4);
        logits << 1000, -1000, 1000, -1000;
        Vector<float> labels(4);
        labels << 1, 0, 0, 1;
        const core::LossSums sums = core::binaryCrossEntropy<float>(logits, labels);
        QCOMPARE(sums.loss, 2000.0);
        QCOMPARE(sums.correct, 2);
        Vector<float> gradient(4);
        core::binaryCrossEntropyBackward<float>(logits, labels, 1, gradient);
        QCOMPARE(gradient(0), 0.0F);
        QCOMPARE(gradient(2), 1.0F);
        QCOMPARE(gradient(3), -1.0F);
    }

    void crossEntropyOfZeroIsLogTwo()
    {
        const Vector<double> zero = Vector<double>::Zero(1);
        QCOMPARE(core::binaryCrossEntropy<double>(zero, zero).loss, std::log(2.0));
    }

    void crossEntropyShowsLogitsThatAreNotNumbers()
    {
        Vector<float> logits(1);
        logits << std::numeric_limits<float>::quiet_NaN();
        for (const float label : {0.0F, 1.0F}) {
            const Vector<float> labels = Vector<float>::Constant(1, label);
            QVERIFY(std::isnan(core::binaryCrossEntropy<float>(logits, labels).loss));
        }
    }

    void adamStepsAreKeras()
    {
        // Keras 2's formula by hand: p -= lr sqrt(1 - b2^t) / (1 - b1^t) m / (sqrt(v) + 1e-7), gradients 0.5 and -2.
        core::Adam<double> adam(1);
        Vector<double> parameter = Vector<double>::Constant(1, 1.0);
        double expected = 1.0;
        double mean = 0.0;
        double square = 0.0;
        int step = 0;
        for (const double gradient : {0.5, -2.0}) {
            ++step;
            mean = 0.9 * mean + 0.1 * gradient;
            square = 0.999 * square + 0.001 * gradient * gradient;
            expected -= 0.003 * std::sqrt(1.0 - std::pow(0.999, step)) / (1.0 - std::pow(0.9, step)) * mean /
                        (std::sqrt(square) + 1e-7);
            adam.update(Vector<double>::Constant(1, gradient), 0.003, parameter);
            QVERIFY(std::abs(parameter(0) - expected) < 1e-15);
        }
    }

    void glorotKernelsFillTheirRangeAndBiasesAreZero()
    {
        const core::ParameterLayout layout({20, {100}, Activation::Linear});
        Vector<float> parameters;
        core::initialiseParameters(layout, 3, parameters);
        for (const core::DenseSlot& slot : layout.layers()) {
            const auto limit = static_cast<float>(std::sqrt(6.0 / static_cast<double>(slot.inputs + slot.outputs)));
            const auto kernel = core::kernelOf(slot, parameters);
            QVERIFY(kernel.cwiseAbs().maxCoeff() <= limit);
            QVERIFY(kernel.cwiseAbs().maxCoeff() > 0.9F * limit);
            QVERIFY(core::biasOf(slot, parameters).isZero(0.0F));
        }
    }

    void glorotDrawsDependOnTheSeedAlone()
    {
        const core::ParameterLayout layout({5, {4}, Activation::Linear});
        Vector<float> first;
        Vector<float> again;
        Vector<float> other;
        Vector<double> precise;
        core::initialiseParameters(layout, 1, first);
        core::initialiseParameters(layout, 1, again);
        core::initialiseParameters(layout, 2, other);
        core::initialiseParameters(layout, 1, precise);
        QCOMPARE(first, again);
        QVERIFY(first != other);
        QCOMPARE(first, precise.cast<float>());
    }
};

ATTENTION_TEST(LayersTest, void)

} // namespace layers_test
#include "layers_test.moc"
