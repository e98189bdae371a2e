#pragma once

#include "core/documents/run_document.h"
#include "core/training/run_recorder.h"
#include "core/training/trainer.h"
#include "tests/support/same_run.h"

#include <cstdint>
#include <limits>
#include <stop_token>
#include <vector>

/// The run of an experiment until so many batches, as a document keeps it.
inline core::SavedRun savedRunOf(const core::Experiment& experiment,
                                 std::int64_t batches = std::numeric_limits<std::int64_t>::max())
{
    core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
    core::RunRecorder recorder(experiment);
    recorder.onStart(trainer);
    std::stop_source stop;
    if (batches == 0)
        stop.request_stop();
    const core::TrainingOutcome outcome = core::train(
        trainer, stop.get_token(), [&](const core::EpochReport& report) { recorder.onEpoch(report); },
        [&](const core::BatchReport& report) {
            recorder.onBatch(trainer, report);
            if (--batches == 0)
                stop.request_stop();
        });
    recorder.onEnd(trainer);
    return {experiment,
            outcome.kind,
            std::string(64, 'a'),
            {{1, 0, experiment.learningRate}},
            recorder.history(),
            recorder.reports(),
            {},
            trainer.network().parameters(),
            trainer.dataset().classes};
}
