#include "core/analysis/faithfulness/retraining.h"

#include "core/training/ordered_work.h"
#include "core/training/trainer.h"

#include <mutex>

namespace core {

namespace {

/// Counts the batches of all threads.
class SharedProgress {
public:
    SharedProgress(std::span<const Retraining> runs, const ProgressCallback& onProgress) : m_onProgress(onProgress)
    {
        for (const Retraining& run : runs)
            m_all += batchesOf(run.experiment);
    }

    static std::int64_t batchesOf(const Experiment& experiment)
    {
        return experiment.epochs * experiment.batchesPerEpoch();
    }

    void add(std::int64_t batches)
    {
        if (!m_onProgress)
            return;
        const std::lock_guard lock(m_mutex);
        m_done += batches;
        m_onProgress(static_cast<double>(m_done) / static_cast<double>(m_all));
    }

private:
    const ProgressCallback& m_onProgress;
    std::mutex m_mutex;
    std::int64_t m_done = 0;
    std::int64_t m_all = 0;
};

std::optional<Retrained> trainOne(const Retraining& run, const std::stop_token& stop, SharedProgress& progress)
{
    using Kind = TrainingOutcome::Kind;
    const auto dataset = stop.stop_requested() ? nullptr : run.dataset(stop);
    if (!dataset)
        return std::nullopt;
    Trainer trainer(run.experiment, dataset, HeadKind::Shortest, stop);
    Retrained result;
    std::int64_t left = SharedProgress::batchesOf(run.experiment);
    result.outcome = train(
                         trainer, stop,
                         [&](const EpochReport& report) {
                             result.test = {report.testLoss, report.testAccuracy, report.attention};
                         },
                         [&](const BatchReport&) {
                             --left;
                             progress.add(1);
                         })
                         .kind;
    if (result.outcome == Kind::Stopped || stop.stop_requested())
        return std::nullopt;
    progress.add(left); // the batches that a divergence skipped
    return result;
}

} // namespace

std::optional<std::vector<Retrained>> retrain(std::span<const Retraining> runs, int jobs, const std::stop_token& stop,
                                              const ProgressCallback& onProgress)
{
    std::vector<Retrained> results;
    SharedProgress progress(runs, onProgress);
    const std::int64_t complete = workInOrder(
        std::ssize(runs), jobs,
        [&](std::int64_t index) { return trainOne(runs[static_cast<std::size_t>(index)], stop, progress); },
        [&](const Retrained& result) { results.push_back(result); });
    if (complete < std::ssize(runs))
        return std::nullopt;
    return results;
}

} // namespace core
