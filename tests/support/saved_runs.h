#pragma once

#include "core/files/saved_run.h"
#include "core/training/run_recorder.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <bit>
#include <cmath>
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
            trainer.network().parameters()};
}

inline bool sameBits(double one, double other)
{
    return std::bit_cast<std::uint64_t>(one) == std::bit_cast<std::uint64_t>(other) ||
           (std::isnan(one) && std::isnan(other));
}

inline bool sameBits(const std::vector<double>& one, const std::vector<double>& other)
{
    return std::ranges::equal(one, other, [](double first, double second) { return sameBits(first, second); });
}

inline bool sameMoment(const core::Moment& one, const core::Moment& other)
{
    return one.epoch == other.epoch && one.batch == other.batch && one.epochEnd == other.epochEnd &&
           sameBits(one.loss, other.loss) && sameBits(one.accuracy, other.accuracy) &&
           sameBits(one.test.loss, other.test.loss) && sameBits(one.test.accuracy, other.test.accuracy) &&
           sameBits(one.test.attention, other.test.attention);
}

inline bool sameReport(const core::EpochReport& one, const core::EpochReport& other)
{
    return one.epoch == other.epoch && sameBits(one.loss, other.loss) && sameBits(one.accuracy, other.accuracy) &&
           sameBits(one.testLoss, other.testLoss) && sameBits(one.testAccuracy, other.testAccuracy) &&
           sameBits(one.seconds, other.seconds) && sameBits(one.attention, other.attention);
}

/// To the last bit.
inline bool same(const core::SavedRun& one, const core::SavedRun& other)
{
    return one.experiment == other.experiment && one.outcome == other.outcome && one.dataHash == other.dataHash &&
           one.rates == other.rates && one.firstWeights == other.firstWeights && one.weights == other.weights &&
           std::ranges::equal(one.history.moments(), other.history.moments(), sameMoment) &&
           std::ranges::equal(one.reports, other.reports, sameReport);
}
