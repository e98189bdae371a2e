#include "core/experiment/experiment.h"

namespace core {

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

} // namespace core
