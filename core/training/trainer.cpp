#include "core/training/trainer.h"

#include "core/data/gather.h"
#include "core/memory/memory.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace core {

namespace {

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

template <typename Scalar>
BasicTrainer<Scalar>::BasicTrainer(const Experiment& experiment, std::shared_ptr<const Dataset<Scalar>> dataset,
                                   HeadKind headKind, const std::stop_token& stop)
    : m_experiment(experiment), m_dataset(std::move(dataset)), m_network(experiment.network(), headKind),
      m_adam(m_network.layout().parameterCount()), m_shuffler(m_dataset->stream),
      m_unshuffled(m_dataset->trainRows.size()), m_batchesPerEpoch(experiment.batchesPerEpoch())
{
    reserveLarge(m_rows, m_dataset->trainRows.size());
    m_rows = m_dataset->trainRows;
    initialiseParameters(m_network.layout(), experiment.seed, m_network.parameters(), stop);
    m_network.clearFrozen();
}

template <typename Scalar>
void BasicTrainer<Scalar>::setParameters(const Vector<Scalar>& parameters)
{
    eigen_assert(parameters.size() == m_network.parameters().size());
    m_network.parameters() = parameters;
    m_network.clearFrozen();
}

template <typename Scalar>
Checkpoint<Scalar> BasicTrainer<Scalar>::checkpoint() const
{
    eigen_assert(m_batchesDone == 0);
    return {m_completedEpochs, m_network.parameters(), m_adam};
}

template <typename Scalar>
bool BasicTrainer<Scalar>::restore(const Checkpoint<Scalar>& checkpoint, const std::stop_token& stop)
{
    eigen_assert(m_completedEpochs == 0 && m_batchesDone == 0);
    for (std::int64_t epoch = 0; epoch < checkpoint.completedEpochs; ++epoch) {
        if (!shuffleRows(stop))
            return false;
        m_unshuffled = m_rows.size();
    }
    m_completedEpochs = checkpoint.completedEpochs;
    m_network.parameters() = checkpoint.parameters;
    m_adam = checkpoint.optimiser;
    return true;
}

template <typename Scalar>
void BasicTrainer<Scalar>::continueWith(double learningRate, std::int64_t epochs)
{
    eigen_assert(epochs >= m_completedEpochs);
    m_experiment.learningRate = learningRate;
    m_experiment.epochs = epochs;
}

/// Shuffles the rows for this epoch. False after a stop request; the next call continues.
/// Like Keras, it shuffles the order of the last epoch: swapping row numbers equals swapping entries of the index
/// array.
template <typename Scalar>
bool BasicTrainer<Scalar>::shuffleRows(const std::stop_token& stop)
{
    if (!m_experiment.shuffle)
        return true;
    m_unshuffled = m_shuffler.shuffle(m_rows, m_unshuffled, stop);
    return m_unshuffled == 0;
}

/// Copies rows into the network's buffers.
template <typename Scalar>
void BasicTrainer<Scalar>::gather(std::span<const std::uint32_t> rows)
{
    const auto count = static_cast<Index>(rows.size());
    gatherFeatures<Scalar>(*m_dataset, rows, m_network.input(count));
    auto labels = m_network.labels(count);
    for (Index i = 0; i < count; ++i)
        labels(i) = static_cast<Scalar>(m_dataset->labels[rows[static_cast<std::size_t>(i)]]);
}

template <typename Scalar>
void BasicTrainer<Scalar>::setTraced(bool traced)
{
    if (!traced)
        m_tracer.reset();
    else if (!m_tracer)
        m_tracer.emplace();
}

/// Computes loss and gradients of a batch, block after block. Nothing after a stop request.
template <typename Scalar>
std::optional<LossSums> BasicTrainer<Scalar>::passThrough(std::span<const std::uint32_t> batch,
                                                          const std::stop_token& stop)
{
    const auto blockRows = static_cast<std::size_t>(m_network.blockRows());
    LossSums sums;
    m_network.beginBatch(static_cast<Index>(batch.size()));
    for (std::size_t done = 0; done < batch.size(); done += blockRows) {
        const auto rows = batch.subspan(done, std::min(blockRows, batch.size() - done));
        const auto count = static_cast<Index>(rows.size());
        gather(rows);
        const LossSums block = m_network.forward(count);
        sums += block;
        if (m_tracer)
            m_tracer->addBlock(m_network, count, block.correct);
        m_network.backward(count);
        if (stop.stop_requested() && done + blockRows < batch.size())
            return std::nullopt;
    }
    return sums;
}

/// Updates the parameters with the gradients of the batch.
template <typename Scalar>
void BasicTrainer<Scalar>::update()
{
    m_network.endBatch();
    if (m_tracer)
        m_tracer->beforeUpdate(m_network);
    m_adam.update(m_network.gradients(), m_experiment.learningRate, m_network.parameters());
    if (m_tracer)
        m_tracer->afterUpdate(m_network, m_adam, m_experiment.learningRate);
}

template <typename Scalar>
std::optional<BatchReport> BasicTrainer<Scalar>::trainBatch(const std::stop_token& stop)
{
    if (diverged() || stop.stop_requested())
        return std::nullopt;
    const auto start = std::chrono::steady_clock::now();
    if (!shuffleRows(stop))
        return std::nullopt;

    const auto first = static_cast<std::size_t>(m_batchesDone * m_experiment.batchSize);
    const auto batchRows = std::min(static_cast<std::size_t>(m_experiment.batchSize), m_rows.size() - first);
    if (m_tracer)
        m_tracer->begin();
    const auto sums = passThrough(std::span(m_rows).subspan(first, batchRows), stop);
    if (!sums)
        return std::nullopt;
    if (!std::isfinite(sums->loss)) {
        noteDivergence(m_completedEpochs + 1, m_batchesDone + 1);
        return std::nullopt;
    }
    update();

    ++m_batchesDone;
    m_epochSums += *sums;
    const double seconds = secondsSince(start);
    m_epochSeconds += seconds;
    m_seconds += seconds;
    const auto samples = static_cast<double>(batchRows);
    const BatchReport report{m_completedEpochs + 1, m_batchesDone, m_batchesPerEpoch, sums->loss / samples,
                             static_cast<double>(sums->correct) / samples};
    m_lastStep.reset();
    if (m_tracer)
        m_lastStep = m_tracer->finish(report, m_experiment.featureOfInterest());
    return report;
}

/// Suggests a tenth of the learning rate, which often avoids divergence.
template <typename Scalar>
void BasicTrainer<Scalar>::noteDivergence(std::int64_t epoch, std::int64_t batch)
{
    m_divergence = Divergence{epoch, batch, m_experiment.learningRate / 10.0};
}

template <typename Scalar>
std::optional<EpochReport> BasicTrainer<Scalar>::finishEpoch(const std::stop_token& stop)
{
    auto test = evaluate(m_dataset->testRows, stop);
    if (!test)
        return std::nullopt;
    const auto samples = static_cast<double>(m_rows.size());
    const LossSums sums = m_epochSums;
    const double seconds = m_epochSeconds;
    skipTest();
    if (!std::isfinite(test->loss))
        noteDivergence(m_completedEpochs, 0);
    return EpochReport{m_completedEpochs,
                       sums.loss / samples,
                       static_cast<double>(sums.correct) / samples,
                       test->loss,
                       test->accuracy,
                       std::move(test->attention),
                       seconds};
}

template <typename Scalar>
void BasicTrainer<Scalar>::skipTest()
{
    ++m_completedEpochs;
    m_batchesDone = 0;
    m_unshuffled = m_rows.size();
    m_epochSums = {};
    m_epochSeconds = 0.0;
}

template <typename Scalar>
std::optional<Evaluation> BasicTrainer<Scalar>::evaluate(std::span<const std::uint32_t> rows,
                                                         const std::stop_token& stop)
{
    return evaluateBlocks(
        rows.size(), [&](std::size_t first, std::size_t count) { gather(rows.subspan(first, count)); }, stop);
}

template <typename Scalar>
std::optional<Evaluation> BasicTrainer<Scalar>::evaluateProbe(const std::stop_token& stop)
{
    const auto rows = std::span(m_dataset->testRows).first(std::min(m_dataset->testRows.size(), kProbeRows));
    const auto all = static_cast<Index>(rows.size());
    if (m_probeInputs.size() == 0) {
        m_probeInputs.resize(all, m_experiment.features);
        gatherFeatures<Scalar>(*m_dataset, rows, m_probeInputs);
        m_probeLabels = Vector<Scalar>::NullaryExpr(all, [&](Index row) {
            return static_cast<Scalar>(m_dataset->labels[rows[static_cast<std::size_t>(row)]]);
        });
    }
    const auto fill = [this](std::size_t first, std::size_t count) {
        const auto from = static_cast<Index>(first);
        const auto blockRows = static_cast<Index>(count);
        m_network.input(blockRows) = m_probeInputs.middleRows(from, blockRows);
        m_network.labels(blockRows) = m_probeLabels.segment(from, blockRows);
    };
    return evaluateBlocks(rows.size(), fill, stop);
}

/// fill(first, count) copies the next rows into the network's buffers.
template <typename Scalar>
template <typename Fill>
std::optional<Evaluation> BasicTrainer<Scalar>::evaluateBlocks(std::size_t rows, const Fill& fill,
                                                               const std::stop_token& stop)
{
    const auto blockRows = static_cast<std::size_t>(m_network.blockRows());
    LossSums sums;
    Vector<double> attention = Vector<double>::Zero(m_experiment.features);
    m_network.beginBatch(static_cast<Index>(rows));
    for (std::size_t done = 0; done < rows; done += blockRows) {
        if (stop.stop_requested())
            return std::nullopt;
        const std::size_t blockSize = std::min(blockRows, rows - done);
        const auto count = static_cast<Index>(blockSize);
        fill(done, blockSize);
        sums += m_network.forward(count);
        attention += m_network.attention(count).colwise().sum().transpose().template cast<double>();
    }
    const auto samples = static_cast<double>(rows);
    attention /= samples;
    Evaluation result{sums.loss / samples, static_cast<double>(sums.correct) / samples, {}};
    if (m_network.layout().hasAttention())
        result.attention.assign(attention.begin(), attention.end());
    return result;
}

template <typename Scalar>
TrainingOutcome train(BasicTrainer<Scalar>& trainer, const std::stop_token& stop,
                      const std::function<void(const EpochReport&)>& onReport,
                      const std::function<void(const BatchReport&)>& onBatch)
{
    using Kind = TrainingOutcome::Kind;
    const auto outcome = [&trainer](Kind kind) {
        return TrainingOutcome{kind, trainer.seconds(), trainer.divergence()};
    };
    while (!trainer.finished()) {
        if (trainer.diverged())
            return outcome(Kind::Diverged);
        if (trainer.epochTrained()) {
            const auto report = trainer.finishEpoch(stop);
            if (!report)
                return outcome(Kind::Stopped);
            onReport(*report);
            continue;
        }
        const auto report = trainer.trainBatch(stop);
        if (report && onBatch)
            onBatch(*report);
        if (!report && !trainer.diverged())
            return outcome(Kind::Stopped);
    }
    return outcome(trainer.diverged() ? Kind::Diverged : Kind::Completed);
}

template class BasicTrainer<float>;
template class BasicTrainer<double>;
template TrainingOutcome train<float>(BasicTrainer<float>&, const std::stop_token&,
                                      const std::function<void(const EpochReport&)>&,
                                      const std::function<void(const BatchReport&)>&);
template TrainingOutcome train<double>(BasicTrainer<double>&, const std::stop_token&,
                                       const std::function<void(const EpochReport&)>&,
                                       const std::function<void(const BatchReport&)>&);

} // namespace core
