#include "core/training/step_tracer.h"
#include "tests/support/test_registry.h"

#include "core/network/kernels/types.h"
#include "core/training/trainer.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace step_tracer_test {

using core::Activation;
using core::AttentionKind;
using core::Experiment;
using core::Index;
using core::StepTrace;
using Trainer = core::BasicTrainer<double>;
using Vector = core::Vector<double>;

namespace {

Experiment experimentWith(Activation activation, AttentionKind attention = AttentionKind::Softmax)
{
    Experiment experiment;
    experiment.samples = 900;
    experiment.features = 6;
    experiment.golden = {2};
    experiment.hidden = {7, 3};
    experiment.activation = activation;
    experiment.attention = attention;
    experiment.batchSize = 300; // two blocks, the second one shorter
    return experiment;
}

template <typename Scalar>
core::BasicTrainer<Scalar> makeTrainer(const Experiment& experiment)
{
    return {experiment, core::makeDataset<Scalar>(experiment.dataset())};
}

/// The network written out for one row in plain loops; shares nothing with the engine but the order of the weights.
struct PlainNetwork {
    const Trainer& trainer;
    Vector weights;

    struct Answer {
        std::vector<double> attention;
        double logit = 0.0;
    };

    [[nodiscard]] std::vector<double> dense(std::size_t layer, const std::vector<double>& in) const
    {
        const auto& slot = trainer.network().layout().layers()[layer];
        std::vector<double> out;
        for (Index j = 0; j < slot.outputs; ++j) {
            double sum = weights(slot.biasOffset + j);
            for (Index i = 0; i < slot.inputs; ++i)
                sum += in[static_cast<std::size_t>(i)] * weights(slot.kernelOffset + i * slot.outputs + j);
            out.push_back(sum);
        }
        return out;
    }

    [[nodiscard]] double activate(double value) const
    {
        switch (trainer.experiment().activation) {
        case Activation::Relu:
            return std::max(value, 0.0);
        case Activation::Tanh:
            return std::tanh(value);
        case Activation::Linear:
            break;
        }
        return value;
    }

    [[nodiscard]] Answer answer(std::uint32_t row) const
    {
        const auto features = trainer.experiment().features;
        std::vector<double> input;
        for (std::int64_t i = 0; i < features; ++i)
            input.push_back(trainer.dataset().features(row, i));
        const bool hasAttention = trainer.experiment().attention != AttentionKind::None;
        Answer answer{std::vector<double>(input.size(), 1.0), 0.0};
        if (hasAttention) {
            answer.attention = dense(0, input);
            double sum = 0.0;
            for (double& score : answer.attention)
                sum += score = std::exp(score);
            for (std::size_t i = 0; i < input.size(); ++i)
                input[i] *= answer.attention[i] /= sum;
        }
        const std::size_t layers = trainer.network().layout().layers().size();
        for (std::size_t layer = hasAttention ? 1 : 0; layer < layers; ++layer) {
            input = dense(layer, input);
            if (layer + 1 < layers)
                std::ranges::transform(input, input.begin(), [this](double value) { return activate(value); });
        }
        answer.logit = input.front();
        return answer;
    }
};

/// The rows of the batch that comes next in an epoch that has begun.
std::vector<std::uint32_t> nextRows(const Trainer& trainer)
{
    const auto size = static_cast<std::size_t>(trainer.experiment().batchSize);
    const auto rows = trainer.epochRows().subspan(static_cast<std::size_t>(trainer.batchesDone()) * size);
    return {rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(size, rows.size()))};
}

double meanLoss(const PlainNetwork& network, const std::vector<std::uint32_t>& rows)
{
    double loss = 0.0;
    for (const std::uint32_t row : rows) {
        const double p = 1.0 / (1.0 + std::exp(-network.answer(row).logit));
        loss -= std::log(network.trainer.dataset().labels[row] ? p : 1.0 - p);
    }
    return loss / static_cast<double>(rows.size());
}

bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max({1e-6, std::abs(a), std::abs(b)});
}

} // namespace

class StepTracerTest : public QObject {
    Q_OBJECT

private slots:
    void tellsTheNumbersOfAPlainNetwork_data()
    {
        QTest::addColumn<Activation>("activation");
        QTest::addColumn<AttentionKind>("attention");
        for (const Activation activation : {Activation::Linear, Activation::Relu, Activation::Tanh})
            for (const AttentionKind attention : {AttentionKind::Softmax, AttentionKind::Uniform, AttentionKind::None})
                QTest::addRow("%s, attention %s", core::activationName(activation).data(),
                              core::attentionName(attention).data())
                    << activation << attention;
    }

    void tellsTheNumbersOfAPlainNetwork()
    {
        QFETCH(const Activation, activation);
        QFETCH(const AttentionKind, attention);
        Trainer trainer = makeTrainer<double>(experimentWith(activation, attention));
        trainer.setTraced(true);
        QVERIFY(trainer.trainBatch()); // shuffles the epoch
        const auto rows = nextRows(trainer);
        const PlainNetwork before{trainer, trainer.network().parameters()};
        QVERIFY(trainer.trainBatch());
        const Vector after = trainer.network().parameters();
        const StepTrace trace = trainer.lastStep().value();

        QCOMPARE(trace.epoch, 1);
        QCOMPARE(trace.batch, 2);
        QCOMPARE(trace.batches, 3);
        QCOMPARE(trace.rows, 300);
        std::vector<double> shares(6, 0.0);
        double probability = 0.0;
        std::int64_t right = 0;
        for (const std::uint32_t row : rows) {
            const auto answer = before.answer(row);
            for (std::size_t i = 0; i < shares.size(); ++i)
                shares[i] += answer.attention[i] / 300.0;
            probability += 1.0 / (1.0 + std::exp(-answer.logit)) / 300.0;
            right += (answer.logit > 0.0) == (trainer.dataset().labels[row] == 1) ? 1 : 0;
        }
        QCOMPARE(trace.forward.feature, 2);
        QVERIFY(near(trace.forward.attention, shares[1]));
        QVERIFY(near(trace.forward.mostAttention, std::ranges::max(shares)));
        QVERIFY(near(trace.forward.mostAttention, shares[static_cast<std::size_t>(trace.forward.mostAttended - 1)]));
        QVERIFY(near(trace.forward.probability, probability));
        QVERIFY(near(trace.loss.crossEntropy, meanLoss(before, rows)));
        QCOMPARE(trace.loss.right, right);

        // The gradient by differences of the plain network's loss; what is frozen has none.
        const auto& layout = trainer.network().layout();
        Vector gradient = Vector::Zero(before.weights.size());
        for (Index i = layout.parameterCount() - layout.trainableCount(); i < gradient.size(); ++i) {
            constexpr double kStep = 1e-6; // so short that it does not reach a bend of relu
            PlainNetwork moved = before;
            moved.weights(i) += kStep;
            const double above = meanLoss(moved, rows);
            moved.weights(i) -= 2.0 * kStep;
            gradient(i) = (above - meanLoss(moved, rows)) / (2.0 * kStep);
        }
        QVERIFY(near(trace.backward.gradientNorm, gradient.norm(), 1e-4));
        const bool learnsAttention = attention == AttentionKind::Softmax;
        QCOMPARE(trace.backward.inAttention, learnsAttention);
        const auto& slot = learnsAttention ? layout.attention() : layout.head().front();
        Index steepest = 0;
        gradient.segment(slot.kernelOffset, slot.inputs * slot.outputs).cwiseAbs().maxCoeff(&steepest);
        QCOMPARE(trace.backward.input, steepest / slot.outputs + 1);
        QCOMPARE(trace.backward.output, steepest % slot.outputs + 1);
        steepest += slot.kernelOffset;
        QVERIFY(near(trace.backward.steepestGradient, gradient(steepest), 1e-4));

        QCOMPARE(trace.update.learningRate, 0.003);
        QCOMPARE(trace.update.weightBefore, before.weights(steepest));
        QCOMPARE(trace.update.weightAfter, after(steepest));
        QVERIFY(trace.update.weightAfter != trace.update.weightBefore);
        QVERIFY(near(trace.update.stepNorm, (after - before.weights).norm(), 1e-6));
    }

    void tracingChangesNoBit()
    {
        Experiment experiment = experimentWith(Activation::Linear);
        experiment.epochs = 2;
        auto plain = makeTrainer<float>(experiment);
        auto traced = makeTrainer<float>(experiment);
        while (!plain.finished()) {
            traced.setTraced(!traced.lastStep().has_value()); // by turns
            const auto report = plain.trainBatch();
            const auto same = traced.trainBatch();
            QVERIFY(report && same);
            QCOMPARE(same->loss, report->loss);
            QCOMPARE(plain.network().parameters(), traced.network().parameters());
            if (plain.epochTrained()) {
                plain.finishEpoch();
                traced.finishEpoch();
            }
        }
    }

    void numbersAreThoseOfTheReport()
    {
        auto trainer = makeTrainer<float>(experimentWith(Activation::Tanh));
        trainer.setTraced(true);
        const auto report = trainer.trainBatch();
        QVERIFY(report.has_value());
        QCOMPARE(trainer.lastStep()->loss.crossEntropy, report->loss);
        QCOMPARE(static_cast<double>(trainer.lastStep()->loss.right) / 300.0, report->accuracy);
    }

    void noStepIsToldUnlessAskedFor()
    {
        auto trainer = makeTrainer<float>(experimentWith(Activation::Linear));
        QVERIFY(trainer.trainBatch());
        QVERIFY(!trainer.lastStep());
        trainer.setTraced(true);
        QVERIFY(trainer.trainBatch());
        QCOMPARE(trainer.lastStep()->batch, 2);
        trainer.setTraced(false);
        QVERIFY(trainer.trainBatch());
        QVERIFY2(!trainer.lastStep(), "the step of an earlier batch is told as the last one's");
    }
};

ATTENTION_TEST(StepTracerTest, void)

} // namespace step_tracer_test
#include "step_tracer_test.moc"
