#pragma once

#include "core/data/class_counts.h"
#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace core {

/// The result of one run of an ensemble, whose runs differ in their seeds.
struct EnsembleRun {
    std::uint32_t seed = 0;
    TrainingOutcome::Kind outcome = TrainingOutcome::Kind::Completed;
    EpochReport last;             ///< of the last epoch; all zero if the run diverged before the end of the first
    double goldenAttention = 0.0; ///< sum over the golden features; 0 without golden features or without attention
    ClassCounts classes = {};     ///< of the run's own split
};

/// The runs to make: seeds firstSeed, firstSeed + 1, ..., at most `jobs` at the same time.
struct EnsembleSpec {
    Experiment experiment; ///< its own seed is not used
    std::int64_t runs = 200;
    std::uint32_t firstSeed = 0;
    int jobs = 1;
};

constexpr std::int64_t kMaxRuns = 1'000'000;
constexpr int kMaxJobs = 1'024;

/// Returns the runs to train in parallel on so many threads: as many as fit into the available bytes, 1 to kMaxJobs.
int jobsThatFit(std::uint64_t threads, std::uint64_t requiredPerRun, std::uint64_t available);

/// Trains the runs and passes each to `onRun`, in the order of the seeds, on the calling thread. Blocks. Returns the
/// number of runs, fewer than requested only after a stop request. The number of jobs changes no bit. Rethrows
/// exceptions of the runs.
std::int64_t runEnsemble(const EnsembleSpec& spec, const std::stop_token& stop,
                         const std::function<void(const EnsembleRun&)>& onRun);

} // namespace core
