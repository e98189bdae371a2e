#include "core/training/experiment.h"

namespace core {

std::int64_t Experiment::batchesPerEpoch() const
{
    return (dataset().trainSamples() + batchSize - 1) / batchSize;
}

std::uint64_t Experiment::requiredMemory() const
{
    // Four-byte features and row numbers (the split, and the trainer's shuffled copy), one-byte labels.
    const auto perSample = static_cast<std::uint64_t>(4 * features + 4 + 4 + 1);
    // Parameters, gradients and Adam's two moments, in four-byte numbers.
    const auto parameters = static_cast<std::uint64_t>(ParameterLayout(network()).parameterCount());
    // A block's buffers, at most 256 rows wide, and the rest of the program.
    std::uint64_t widths = 4 * static_cast<std::uint64_t>(features);
    for (const std::int64_t units : hidden)
        widths += 2 * static_cast<std::uint64_t>(units);
    return perSample * static_cast<std::uint64_t>(samples) + 16 * parameters + widths * 256 * 4;
}

} // namespace core
