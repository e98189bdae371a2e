#include "core/data/gather.h"
#include "core/network/activation.h"
#include "core/network/dense.h"
#include "core/network/kernels/softmax_attention.h"
#include "core/numeric/lanes.h"
#include "tests/support/plain_softmax.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace kernels_test {

using core::Index;
using core::kLanes;
using core::Lanes;
using core::Matrix;
using core::Vector;

namespace {

template <typename Scalar>
double largestDifference(const Matrix<Scalar>& a, const Matrix<Scalar>& b)
{
    return static_cast<double>((a - b).cwiseAbs().maxCoeff());
}

/// Rounding of a sum of a few hundred terms of size one.
template <typename Scalar>
constexpr double kRounding = 1e3 * static_cast<double>(std::numeric_limits<Scalar>::epsilon());

/// The value `steps` representable numbers away counts as one unit each.
double unitsApart(float value, float exact)
{
    return static_cast<double>(std::abs(value - exact)) /
           static_cast<double>(std::nextafter(exact, std::numeric_limits<float>::infinity()) - exact);
}

template <typename Scalar>
void compareDenseLayers(Index rows, Index inputs, Index outputs)
{
    const core::DenseSlot slot{"dense", inputs, outputs, 0, inputs * outputs};
    QVERIFY(core::panels::suits<Scalar>(slot, rows));
    // The rows are a part of larger buffers, as in a block that is not full.
    const Matrix<Scalar> inputBuffer = Matrix<Scalar>::Random(rows + 3, inputs);
    const Matrix<Scalar> gradientBuffer = Matrix<Scalar>::Random(rows + 5, outputs);
    const auto input = inputBuffer.topRows(rows);
    const auto gradient = gradientBuffer.topRows(rows);
    const Vector<Scalar> parameters = Vector<Scalar>::Random(slot.parameterCount());

    Matrix<Scalar> output(rows, outputs);
    Matrix<Scalar> plainOutput(rows, outputs);
    core::panels::denseForward<Scalar>(slot, parameters, input, output);
    core::plain::denseForward<Scalar>(slot, parameters, input, plainOutput);
    QVERIFY(largestDifference<Scalar>(output, plainOutput) < kRounding<Scalar>);

    Matrix<Scalar> gradInput(rows, inputs);
    Matrix<Scalar> plainGradInput(rows, inputs);
    core::panels::denseBackwardInput<Scalar>(slot, parameters, gradient, gradInput);
    core::plain::denseBackwardInput<Scalar>(slot, parameters, gradient, plainGradInput);
    QVERIFY(largestDifference<Scalar>(gradInput, plainGradInput) < kRounding<Scalar>);

    // What other blocks have added already must stay.
    Vector<Scalar> gradients = parameters;
    Vector<Scalar> plainGradients = parameters;
    core::panels::denseBackwardParameters<Scalar>(slot, input, gradient, gradients);
    core::plain::denseBackwardParameters<Scalar>(slot, input, gradient, plainGradients);
    QVERIFY(largestDifference<Scalar>(gradients, plainGradients) < kRounding<Scalar>);
}

template <typename Scalar>
void compareSoftmax(Index rows, Index features)
{
    const Matrix<Scalar> input = Matrix<Scalar>::Random(rows, features);
    const Matrix<Scalar> scores = Matrix<Scalar>::Random(rows, features) * Scalar(10);
    Vector<Scalar> scratch(rows);

    Matrix<Scalar> attention = scores;
    Matrix<Scalar> mixed(rows, features);
    core::attend<Scalar>(input, attention, mixed);
    Matrix<Scalar> plainAttention = scores;
    plain::softmaxRows<Scalar>(plainAttention, scratch);
    QVERIFY(largestDifference<Scalar>(attention, plainAttention) < kRounding<Scalar>);
    QVERIFY(largestDifference<Scalar>(mixed, input.cwiseProduct(plainAttention)) < kRounding<Scalar>);

    const Matrix<Scalar> gradMixed = Matrix<Scalar>::Random(rows, features);
    Matrix<Scalar> gradient = gradMixed;
    core::attendBackward<Scalar>(input, attention, gradient);
    Matrix<Scalar> plainGradient = gradMixed.cwiseProduct(input);
    plain::softmaxRowsBackward<Scalar>(plainAttention, plainGradient, scratch);
    QVERIFY(largestDifference<Scalar>(gradient, plainGradient) < kRounding<Scalar>);
}

template <typename Scalar>
void compareGather(Index features, std::size_t rows)
{
    core::Dataset<Scalar> dataset;
    dataset.features.setRandom(300, features);
    std::vector<std::uint32_t> order(300);
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), std::mt19937(1));
    order.resize(rows);
    Matrix<Scalar> buffer = Matrix<Scalar>::Constant(300, features, -7);
    core::gatherFeatures<Scalar>(dataset, order, buffer.topRows(static_cast<Index>(rows)));
    for (Index i = 0; i < static_cast<Index>(rows); ++i)
        QCOMPARE(buffer.row(i), dataset.features.row(order[static_cast<std::size_t>(i)]));
    QVERIFY((buffer.bottomRows(300 - static_cast<Index>(rows)).array() == Scalar(-7)).all());
}

} // namespace

/// The hand-written kernels against their plain twins.
class KernelsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { std::srand(1); }

    void lanesAddUp()
    {
        Vector<float> values = Vector<float>::LinSpaced(kLanes<float>, 1.0F, static_cast<float>(kLanes<float>));
        QCOMPARE(core::sumOfLanes<float>(core::loadLanes(values.data())), values.sum());
        Vector<double> doubles = Vector<double>::LinSpaced(kLanes<double>, 1.0, kLanes<double>);
        QCOMPARE(core::sumOfLanes<double>(core::loadLanes(doubles.data())), doubles.sum());
    }

    void lanesTurn()
    {
        constexpr int kSide = kLanes<float>;
        Lanes<float> square[kSide];
        for (int row = 0; row < kSide; ++row)
            for (int column = 0; column < kSide; ++column)
                square[row][column] = static_cast<float>(100 * row + column);
        core::transposeLanes<float>(square);
        for (int row = 0; row < kSide; ++row)
            for (int column = 0; column < kSide; ++column)
                QCOMPARE(square[row][column], static_cast<float>(100 * column + row));
    }

    void expIsWithinTwoUnitsOfTheLibrarys()
    {
        double worst = 0.0;
        for (int i = 0; i <= 870'000; ++i) {
            const float x = -static_cast<float>(i) * 1e-4F;
            const auto exact = static_cast<float>(std::exp(static_cast<double>(x)));
            worst = std::max(worst, unitsApart(core::expOfNonPositive(Lanes<float>{} + x)[0], exact));
        }
        QVERIFY2(worst <= 2.0, qPrintable(QString::number(worst)));
        QCOMPARE(core::expOfNonPositive(Lanes<float>{})[0], 1.0F);
    }

    void expOfVeryLittleIsAlmostNothingAndOfNotANumberIsNone()
    {
        for (const float x : {-88.0F, -1e30F, -std::numeric_limits<float>::infinity()}) {
            const float power = core::expOfNonPositive(Lanes<float>{} + x)[0];
            QVERIFY(power >= 0.0F && power < 2e-38F);
        }
        for (const float sign : {1.0F, -1.0F}) {
            const float none = std::copysign(std::numeric_limits<float>::quiet_NaN(), sign);
            QVERIFY(std::isnan(core::expOfNonPositive(Lanes<float>{} + none)[0]));
        }
    }

    void denseLayersOfEveryShapeEqualTheirPlainTwins()
    {
        for (const Index panels : {1, 3})
            for (const Index inputs : {1, 2, 3, 4, 7, 8, 12, 20, 21, 100})
                for (const Index outputs : {1, 2, 3, 4, 5, 20, 33}) {
                    compareDenseLayers<float>(panels * core::panels::kPanelRows<float>, inputs, outputs);
                    compareDenseLayers<double>(panels * core::panels::kPanelRows<double>, inputs, outputs);
                }
    }

    void wideLayersAndBrokenPanelsTakeThePlainWay()
    {
        constexpr Index kPanel = core::panels::kPanelRows<float>;
        const core::DenseSlot wide{"dense", 1000, 1000, 0, 1'000'000};
        const core::DenseSlot narrow{"dense", 20, 20, 0, 400};
        QVERIFY(!core::panels::suits<float>(wide, kPanel));
        QVERIFY(!core::panels::suits<float>(narrow, kPanel - 1));
        QVERIFY(core::panels::suits<float>(narrow, kPanel));
    }

    void attentionEqualsThePlainSoftmax()
    {
        for (const Index features : {1, 2, 5, 20, 1000}) {
            compareSoftmax<float>(2 * core::kSoftmaxRows<float>, features);
            compareSoftmax<double>(2 * core::kSoftmaxRows<double>, features);
        }
    }

    void gatheredRowsAreTheDataSets()
    {
        for (const Index features : {1, 3, 4, 5, 7, 8, 9, 20, 33})
            for (const std::size_t rows : {1UL, 7UL, 8UL, 100UL, 256UL}) {
                compareGather<float>(features, rows);
                compareGather<double>(features, rows);
            }
    }
};

ATTENTION_TEST(KernelsTest, void)

} // namespace kernels_test
#include "kernels_test.moc"
