#include "core/analysis/faithfulness/shuffled_labels.h"

#include "core/analysis/attention_profile.h"

#include <algorithm>

namespace core {

std::shared_ptr<const Dataset<float>> withShuffledLabels(const Dataset<float>& dataset, std::uint32_t stream,
                                                         const std::stop_token& stop)
{
    constexpr std::size_t kSwapsPerStopCheck = std::size_t{1} << 16U;
    auto shuffled = std::make_shared<Dataset<float>>(dataset);
    NumpyRandom random(stream);
    for (std::size_t last = shuffled->labels.size(); last-- > 1;) {
        if (last % kSwapsPerStopCheck == 0 && stop.stop_requested())
            return nullptr;
        std::swap(shuffled->labels[last], shuffled->labels[random.interval(static_cast<std::uint32_t>(last))]);
    }
    shuffled->classes = countClasses(*shuffled);
    return shuffled;
}

std::optional<ShuffledLabels> trainOnShuffledLabels(const Model& model, std::int64_t runs, int jobs,
                                                    const std::stop_token& stop, const ProgressCallback& onProgress)
{
    constexpr std::uint32_t kLabelStream = 0x1ABE15U; // separates the stream from those of data and weights
    std::vector<Retraining> retrainings;
    for (std::int64_t i = 0; i < runs; ++i) {
        Experiment experiment = model.experiment;
        experiment.seed += static_cast<std::uint32_t>(i);
        retrainings.push_back({experiment, [dataset = model.dataset,
                                            stream = experiment.seed ^ kLabelStream](const std::stop_token& stopping) {
                                   return withShuffledLabels(*dataset, stream, stopping);
                               }});
    }
    auto retrained = retrain(retrainings, jobs, stop, onProgress);
    if (!retrained)
        return std::nullopt;
    const FeatureRoles roles = model.experiment.columnRoles();
    ShuffledLabels result;
    result.runs = runs;
    result.chance = model.dataset->classes.majorityShare();
    for (Retrained& run : *retrained) {
        if (run.diverged()) {
            ++result.diverged;
            continue;
        }
        const AttentionProfile bars = profileOf(run.test.attention, roles);
        result.standsOut += bars.topStandsOut() ? 1 : 0;
        result.topShare = std::max(result.topShare, bars.topShare);
        result.accuracy += run.test.accuracy;
        result.attention.push_back(std::move(run.test.attention));
    }
    result.accuracy /= static_cast<double>(std::max<std::int64_t>(result.completed(), 1));
    return result;
}

} // namespace core
