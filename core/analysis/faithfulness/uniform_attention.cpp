#include "core/analysis/faithfulness/uniform_attention.h"

#include <algorithm>

namespace core {

double chanceAccuracy(const Dataset<float>& dataset)
{
    const auto ones =
        std::ranges::count_if(dataset.testRows, [&](std::uint32_t row) { return dataset.labels[row] != 0; });
    const double share = static_cast<double>(ones) / static_cast<double>(dataset.testRows.size());
    return std::max(share, 1.0 - share);
}

std::optional<UniformAttention> trainWithoutAttention(const Model& model, int jobs, const std::stop_token& stop,
                                                      const ProgressCallback& onProgress)
{
    std::vector<Retraining> runs;
    for (const AttentionKind kind : {AttentionKind::Softmax, AttentionKind::Uniform, AttentionKind::None}) {
        runs.push_back({model.experiment, [&model](const std::stop_token&) { return model.dataset; }});
        runs.back().experiment.attention = kind;
    }
    auto retrained = retrain(runs, jobs, stop, onProgress);
    if (!retrained)
        return std::nullopt;
    return UniformAttention{chanceAccuracy(*model.dataset), (*retrained)[0], (*retrained)[1], (*retrained)[2]};
}

} // namespace core
