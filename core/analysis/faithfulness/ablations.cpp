#include "core/analysis/faithfulness/ablations.h"

namespace core {

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
    return UniformAttention{model.dataset->classes.majorityShare(), (*retrained)[0], (*retrained)[1], (*retrained)[2]};
}

std::optional<Shortcut> trainShortcuts(const Model& model, const Retrained& whole, int jobs,
                                       const std::stop_token& stop, const ProgressCallback& onProgress)
{
    const auto dataset = [kept = model.dataset](const std::stop_token&) { return kept; };
    const std::vector<std::int64_t> hidden = model.experiment.roles().carriers();
    Retraining inMask{model.experiment, dataset};
    inMask.experiment.hiddenFeatures.fromProduct = hidden;
    Retraining inValue{model.experiment, dataset};
    inValue.experiment.hiddenFeatures.fromSoftmax = hidden;
    auto retrained = retrain(std::vector{inMask, inValue}, jobs, stop, onProgress);
    if (!retrained)
        return std::nullopt;
    return Shortcut{hidden, model.dataset->classes.majorityShare(), whole, (*retrained)[0], (*retrained)[1]};
}

} // namespace core
