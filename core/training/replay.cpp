#include "core/training/replay.h"

#include <algorithm>
#include <utility>

namespace core {

Replay::Replay(const Experiment& experiment, std::shared_ptr<const Dataset<float>> dataset,
               std::vector<RateChange> rates)
    : m_experiment(experiment), m_rates(std::move(rates)), m_dataset(std::move(dataset))
{
    if (m_rates.empty())
        m_rates.push_back({1, 0, experiment.learningRate});
    if (m_dataset)
        m_classes = m_dataset->classes;
}

Replay Replay::branchAt(std::int64_t epoch, std::int64_t batch, const Experiment& changed) const
{
    Replay branch = *this;
    std::erase_if(branch.m_checkpoints,
                  [epoch](const auto& checkpoint) { return checkpoint->completedEpochs >= epoch; });
    std::erase_if(branch.m_rates, [&](const RateChange& change) {
        return std::pair(change.epoch, change.batch) >= std::pair(epoch, batch);
    });
    if (branch.m_rates.empty() || branch.m_rates.back().learningRate != changed.learningRate)
        branch.m_rates.push_back({epoch, batch, changed.learningRate});
    branch.m_experiment = changed;
    return branch;
}

/// Sets the learning rate that applies at the trainer's position.
void Replay::applyRate(Trainer& trainer) const
{
    double rate = m_experiment.learningRate;
    for (const RateChange& change : m_rates)
        if (change.isUntil(trainer.completedEpochs() + 1, trainer.batchesDone()))
            rate = change.learningRate;
    trainer.continueWith(rate, m_experiment.epochs);
}

void Replay::beginWith(const Vector<float>& parameters)
{
    m_checkpoints = {
        std::make_shared<const Checkpoint<float>>(Checkpoint<float>{0, parameters, Adam<float>(parameters.size())})};
}

const Vector<float>* Replay::firstWeights() const
{
    const bool has = !m_checkpoints.empty() && m_checkpoints.front()->completedEpochs == 0;
    return has ? &m_checkpoints.front()->parameters : nullptr;
}

namespace {

/// Counts the weights and the two moments of Adam.
std::size_t checkpointBytes(Index parameters)
{
    return 3 * sizeof(float) * static_cast<std::size_t>(parameters);
}

} // namespace

bool Replay::hasRoomFor(Index parameters)
{
    return checkpointBytes(parameters) <= kMaxBytes;
}

void Replay::keep(std::shared_ptr<const Checkpoint<float>> checkpoint)
{
    if (checkpoint->completedEpochs % m_stride != 0)
        return;
    const std::size_t bytes = checkpointBytes(checkpoint->parameters.size());
    m_checkpoints.push_back(std::move(checkpoint));
    while (m_checkpoints.size() > 1 && m_checkpoints.size() * bytes > kMaxBytes) {
        m_stride *= 2;
        std::erase_if(m_checkpoints, [this](const auto& kept) { return kept->completedEpochs % m_stride != 0; });
    }
}

std::unique_ptr<Trainer> Replay::trainerAt(std::int64_t epoch, std::int64_t batch, const std::stop_token& stop) const
{
    auto trainer = std::make_unique<Trainer>(m_experiment, m_dataset, HeadKind::Shortest, stop);
    const auto after = std::ranges::find_if(
        m_checkpoints, [epoch](const auto& checkpoint) { return checkpoint->completedEpochs >= epoch; });
    if (after != m_checkpoints.begin() && !trainer->restore(**(after - 1), stop))
        return nullptr;
    applyRate(*trainer);
    while (trainer->completedEpochs() + 1 < epoch || trainer->batchesDone() < batch) {
        if (trainer->epochTrained())
            trainer->skipTest();
        else if (!trainer->trainBatch(stop))
            return nullptr;
        if (m_rates.size() > 1)
            applyRate(*trainer);
    }
    return trainer;
}

std::shared_ptr<const Model> Replay::modelAt(std::int64_t epoch, std::int64_t batch, const std::stop_token& stop) const
{
    const auto trainer = trainerAt(epoch, batch, stop);
    if (!trainer)
        return nullptr;
    return std::make_shared<const Model>(Model{m_experiment, m_dataset, trainer->network().parameters(), epoch, batch});
}

} // namespace core
