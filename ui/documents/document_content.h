#pragma once

#include "core/experiment/experiment.h"
#include "ui/training/pinned_runs.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace ui {

class SeedsJob;
class TrainingController;

/// What tells one content of a document from another, without holding what is large.
struct DocumentContent {
    core::Experiment experiment;
    std::size_t snapshots = 0;
    std::int64_t epoch = 0;
    std::int64_t batch = 0;
    double testLoss = 0.0;
    std::array<std::shared_ptr<const RunSnapshot>, PinnedRuns::kMaxRuns> pins;
    std::uint64_t ensemble = 0;    ///< of the seeds; 0 while none of its runs is there
    std::int64_t ensembleRuns = 0; ///< that are there

    bool operator==(const DocumentContent&) const = default;

    /// Whether there is anything besides the run.
    [[nodiscard]] bool hasCompany() const;
};

DocumentContent contentOf(const TrainingController& run, const PinnedRuns& pins, const SeedsJob& seeds);

} // namespace ui
