#pragma once

#include "core/analysis/seeds_summary.h"
#include "core/experiment/experiment.h"

#include <cstdint>

namespace core {

/// Runs that differ only in their seed, as far as they had come, as a document keeps them.
struct SavedSeeds {
    static constexpr std::int64_t kMaxRuns = 10'000;

    Experiment experiment; ///< its own seed says nothing; at least one epoch, and attention
    std::int64_t runs = 0; ///< that were asked for
    double seconds = 0.0;  ///< that those which were made took
    SeedsSummary summary;  ///< of at least one run, and at most as many as were asked for
};

} // namespace core
