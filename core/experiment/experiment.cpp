#include "core/experiment/experiment.h"

#include "core/tables/prepared_table.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace core {

FeatureRoles Experiment::columnRoles(const std::set<std::string>& open) const
{
    return table ? FeatureRoles(dataset(), columnGroups(*table, open)) : roles();
}

std::int64_t Experiment::batchesPerEpoch() const
{
    return (dataset().trainSamples() + batchSize - 1) / batchSize;
}

std::uint64_t Experiment::datasetMemory() const
{
    // Four-byte features and row numbers, one-byte labels.
    return static_cast<std::uint64_t>((4 * features + 4 + 1) * samples);
}

std::uint64_t Experiment::requiredMemory() const
{
    const auto shuffledRows = static_cast<std::uint64_t>(4 * samples); // the trainer's own order
    // Parameters, gradients and Adam's two moments, in four-byte numbers.
    const auto parameters = static_cast<std::uint64_t>(ParameterLayout(network()).parameterCount());
    // A block's buffers, at most 256 rows wide, and the rest of the program.
    std::uint64_t widths = 4 * static_cast<std::uint64_t>(features);
    for (const std::int64_t units : hidden)
        widths += 2 * static_cast<std::uint64_t>(units);
    return datasetMemory() + shuffledRows + 16 * parameters + widths * 256 * 4;
}

Experiment withTable(Experiment experiment, std::shared_ptr<const PreparedTable> table)
{
    experiment.samples = static_cast<std::int64_t>(table->rows());
    experiment.features = std::ssize(table->features);
    experiment.golden.clear();
    experiment.harder = {};
    experiment.table = std::move(table);
    return experiment;
}

Experiment withoutTable(Experiment experiment)
{
    const Experiment article;
    experiment.samples = article.samples;
    experiment.features = article.features;
    experiment.golden = article.golden;
    experiment.harder = article.harder;
    experiment.table = nullptr;
    return experiment;
}

Schedule suggestSchedule(std::int64_t trainSamples)
{
    constexpr std::int64_t kBatches = 1'000; // in which the article's network has found its feature
    constexpr std::int64_t kMinBatch = 8;    // rows; with fewer, the direction of a step is too noisy
    constexpr std::int64_t kPerEpoch = 20;
    constexpr std::int64_t kMaxEpochs = 200;
    const Experiment article;
    const auto rows = static_cast<std::uint64_t>(std::max<std::int64_t>(trainSamples / kPerEpoch, 1));
    const std::int64_t batchSize =
        std::clamp(static_cast<std::int64_t>(std::bit_floor(rows)), kMinBatch, article.batchSize);
    const std::int64_t batches = std::max<std::int64_t>((trainSamples + batchSize - 1) / batchSize, 1);
    return {batchSize, std::clamp((kBatches + batches - 1) / batches, article.epochs, kMaxEpochs)};
}

} // namespace core
