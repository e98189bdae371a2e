#include "ui/jobs/seeds_worker.h"

#include "core/experiment/knobs.h"
#include "core/memory/memory.h"
#include "ui/text/failure_text.h"
#include "ui/training/thread_priority.h"

#include <algorithm>
#include <exception>
#include <thread>

namespace ui {

int seedsJobs(unsigned hardwareThreads, std::uint64_t requiredMemory, std::uint64_t availableMemory)
{
    // One core is left to the window and to the training that is watched meanwhile: an ensemble that ends a little
    // later is not noticed, a slider that sticks is.
    const std::uint64_t byThreads = std::max(hardwareThreads, 2U) - 1;
    const std::uint64_t byMemory = availableMemory / std::max<std::uint64_t>(requiredMemory, 1);
    return static_cast<int>(
        std::clamp<std::uint64_t>(std::min(byThreads, byMemory), 1, static_cast<std::uint64_t>(core::kMaxJobs)));
}

void SeedsWorker::lowerPriority()
{
    lowerThreadPriority();
}

void SeedsWorker::run(EnsembleId ensemble, core::EnsembleSpec spec, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return;
    if (spec.experiment.epochs == 0) {
        emit failed(ensemble, tr("Without an epoch there is nothing to compare: choose at least one."));
        return;
    }
    try {
        core::checkWithMemory(spec.experiment); // for one run at a time
        spec.jobs =
            seedsJobs(std::thread::hardware_concurrency(), spec.experiment.requiredMemory(), core::availableMemory());
        core::runEnsemble(spec, stop, [&](const core::EnsembleRun& made) {
            emit runMade(ensemble, std::make_shared<const core::EnsembleRun>(made));
        });
        emit ended(ensemble);
    } catch (const std::exception& exception) {
        emit failed(ensemble, failureText(exception));
    }
}

} // namespace ui
