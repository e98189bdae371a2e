#include "core/analysis/faithfulness/shortcut.h"

#include "core/analysis/faithfulness/uniform_attention.h"

namespace core {

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
    return Shortcut{hidden, chanceAccuracy(*model.dataset), whole, (*retrained)[0], (*retrained)[1]};
}

} // namespace core
