#include "core/training/ensemble.h"

#include "core/training/ordered_work.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

/// Generates the data and trains one run. Nothing after a stop request.
std::optional<EnsembleRun> runSeed(Experiment experiment, std::uint32_t seed, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return std::nullopt;
    experiment.seed = seed;
    const auto dataset = makeDataset<float>(experiment.dataset(), stop);
    if (!dataset)
        return std::nullopt;
    Trainer trainer(experiment, dataset);
    EnsembleRun run;
    run.seed = seed;
    run.classes = dataset->classes;
    if (experiment.attention != AttentionKind::None)
        run.last.attention.resize(static_cast<std::size_t>(experiment.features));
    run.outcome = train(trainer, stop, [&run](const EpochReport& report) { run.last = report; }).kind;
    if (run.outcome == TrainingOutcome::Kind::Stopped)
        return std::nullopt;
    if (!run.last.attention.empty())
        for (const std::int64_t feature : experiment.golden)
            run.goldenAttention += run.last.attention[static_cast<std::size_t>(feature - 1)];
    return run;
}

} // namespace

int jobsThatFit(std::uint64_t threads, std::uint64_t requiredPerRun, std::uint64_t available)
{
    const std::uint64_t fitting = available / std::max<std::uint64_t>(requiredPerRun, 1);
    return static_cast<int>(std::clamp<std::uint64_t>(std::min(threads, fitting), 1, kMaxJobs));
}

std::int64_t runEnsemble(const EnsembleSpec& spec, const std::stop_token& stop,
                         const std::function<void(const EnsembleRun&)>& onRun)
{
    return workInOrder(
        spec.runs, spec.jobs,
        [&](std::int64_t index) {
            return runSeed(spec.experiment, spec.firstSeed + static_cast<std::uint32_t>(index), stop);
        },
        onRun);
}

} // namespace core
