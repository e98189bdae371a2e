#include "core/export/result_files.h"
#include "tests/support/test_registry.h"

#include "core/formats/safetensors.h"
#include "core/io/file_error.h"
#include "core/network/network.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

namespace weights_test {

using core::NetworkShape;
using core::ParameterLayout;

namespace {

const NetworkShape kShape{4, {3}, core::Activation::Linear};

NetworkShape shapeWith(core::AttentionKind attention)
{
    NetworkShape shape = kShape;
    shape.attention = attention;
    return shape;
}

core::Vector<float> someParameters(const NetworkShape& shape)
{
    const ParameterLayout layout(shape);
    core::Vector<float> parameters(layout.parameterCount());
    core::initialiseParameters(layout, 42, parameters);
    return parameters;
}

} // namespace

class WeightsTest : public QObject {
    Q_OBJECT

    [[nodiscard]] std::filesystem::path path() const { return m_directory.path().toStdString() + "/w.safetensors"; }

    [[nodiscard]] std::string errorOfLoading(const NetworkShape& shape) const
    {
        try {
            core::loadWeights(path(), ParameterLayout(shape));
        } catch (const core::FileError& error) {
            return error.what();
        }
        return "no error";
    }

    QTemporaryDir m_directory;

private slots:
    void parametersReadBackToTheSameBits()
    {
        for (const NetworkShape& shape : {kShape, NetworkShape{1, {}, {}}, NetworkShape{20, {100, 20}, {}}}) {
            const ParameterLayout layout(shape);
            const core::Vector<float> parameters = someParameters(shape);
            core::saveWeights(path(), layout, parameters);
            QCOMPARE(core::loadWeights(path(), layout), parameters);
        }
    }

    void namesAndShapesAreKeras()
    {
        core::saveWeights(path(), ParameterLayout(NetworkShape{}), someParameters({}));
        const core::SafetensorsReader file(path());
        std::string text;
        for (const core::TensorEntry& entry : file.entries())
            text += entry.name + core::shapeText(entry.shape) + " ";
        QCOMPARE(text, std::string("attention_vec/kernel(20, 20) attention_vec/bias(20) dense_1/kernel(20, 100) "
                                   "dense_1/bias(100) dense_2/kernel(100, 20) dense_2/bias(20) dense_3/kernel(20, 1) "
                                   "dense_3/bias(1) "));
    }

    /// Keras's kernel[input, output] is the number that joins these two.
    void kernelsAreInputsByOutputs()
    {
        const ParameterLayout layout(kShape);
        core::Vector<float> parameters = someParameters(kShape);
        parameters(layout.attention().parameterCount() + 2 * 3 + 1) = 123.0F;
        core::saveWeights(path(), layout, parameters);

        core::SafetensorsReader file(path());
        const auto entry = std::ranges::find(file.entries(), "dense_1/kernel", &core::TensorEntry::name);
        std::vector<float> kernel(12);
        file.read(*entry, kernel);
        QCOMPARE(kernel[2 * 3 + 1], 123.0F);
    }

    void otherShapeIsNamedWithBoth()
    {
        core::saveWeights(path(), ParameterLayout(kShape), someParameters(kShape));
        QCOMPARE(errorOfLoading({4, {5}, {}}),
                 path().string() + ": the tensor dense_1/kernel is (4, 3), but this network needs (4, 5)");
    }

    void missingTensorIsNamed()
    {
        core::saveWeights(path(), ParameterLayout(kShape), someParameters(kShape));
        QCOMPARE(errorOfLoading({4, {3, 1}, {}}), path().string() + ": it has no tensor dense_3/kernel (1, 1)");
    }

    void extraTensorIsNamed()
    {
        core::saveWeights(path(), ParameterLayout({1, {1}, {}}), someParameters({1, {1}, {}}));
        QCOMPARE(errorOfLoading({1, {}, {}}),
                 path().string() + ": the tensor dense_2/kernel (1, 1) belongs to no layer of this network");
    }

    void weightsThatUniformAttentionWouldLoseAreRefused()
    {
        const NetworkShape uniform = shapeWith(core::AttentionKind::Uniform);
        core::Vector<float> parameters = someParameters(kShape);
        core::saveWeights(path(), ParameterLayout(kShape), parameters);
        QCOMPARE(errorOfLoading(uniform), path().string() + ": the tensor attention_vec/kernel (4, 4) holds weights, "
                                                            "but uniform attention needs nothing but 0 there");
        parameters.head(4 * 4).setZero();
        parameters(4 * 4) = 1e-30F;
        core::saveWeights(path(), ParameterLayout(kShape), parameters);
        QCOMPARE(errorOfLoading(uniform), path().string() + ": the tensor attention_vec/bias (4) holds weights, but "
                                                            "uniform attention needs nothing but 0 there");
        parameters(4 * 4) = 0.0F;
        core::saveWeights(path(), ParameterLayout(uniform), parameters);
        QCOMPARE(core::loadWeights(path(), ParameterLayout(uniform)), parameters);
        QCOMPARE(core::loadWeights(path(), ParameterLayout(kShape)), parameters); // nothing is lost
    }

    void weightsWithAndWithoutAttentionAreToldApart()
    {
        const NetworkShape without = shapeWith(core::AttentionKind::None);
        core::saveWeights(path(), ParameterLayout(kShape), someParameters(kShape));
        QCOMPARE(errorOfLoading(without),
                 path().string() + ": the tensor attention_vec/kernel (4, 4) belongs to no layer of this network");
        core::saveWeights(path(), ParameterLayout(without), someParameters(without));
        for (const auto attention : {core::AttentionKind::Softmax, core::AttentionKind::Uniform})
            QCOMPARE(errorOfLoading(shapeWith(attention)),
                     path().string() + ": it has no tensor attention_vec/kernel (4, 4)");
        QCOMPARE(errorOfLoading(without), std::string("no error"));
    }

    void numberThatIsNotFiniteIsNamed()
    {
        const ParameterLayout layout(kShape);
        for (const float number : {std::numeric_limits<float>::infinity(), std::nanf("")}) {
            core::Vector<float> parameters = someParameters(kShape);
            parameters(layout.attention().parameterCount() + 4 * 3) = number;
            core::saveWeights(path(), layout, parameters);
            QCOMPARE(errorOfLoading(kShape), path().string() + ": the tensor dense_1/bias (3) holds " +
                                                 (std::isnan(number) ? "nan" : "inf") +
                                                 " at index 0, expected finite numbers");
        }
    }
};

ATTENTION_TEST(WeightsTest, void)

} // namespace weights_test
#include "weights_test.moc"
