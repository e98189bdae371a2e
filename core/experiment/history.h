#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"

#include <cstdint>
#include <vector>

namespace core {

/// The state of a run after a batch, or before the first one.
struct Snapshot {
    std::int64_t epoch = 1; ///< from 1
    std::int64_t batch = 0; ///< batches trained in this epoch; 0 only before the first batch of the run
    double loss = 0.0;      ///< of that batch, before its update; NaN before the first batch
    double accuracy = 0.0;  ///< likewise
    Evaluation test; ///< after the update: on all test rows at the end of an epoch, within it on the first few hundred
    bool epochEnd = false;
};

/// The snapshots of a run: at the ends of epochs, and about kMaxSnapshots spread evenly.
class History {
public:
    static constexpr std::int64_t kMaxSnapshots = 2000;

    explicit History(const Experiment& experiment = {});

    /// Returns whether the snapshot after this batch stays in the history.
    [[nodiscard]] bool keeps(std::int64_t epoch, std::int64_t batch) const;

    /// Appends a snapshot not earlier than all others. It replaces the last one if that does not stay, or is of the
    /// same batch (the end of an epoch, measured again on all test rows).
    void append(Snapshot snapshot);

    [[nodiscard]] const std::vector<Snapshot>& snapshots() const { return m_snapshots; }
    [[nodiscard]] std::int64_t batchesPerEpoch() const { return m_batchesPerEpoch; }
    /// Returns the batches trained until this snapshot, over all epochs.
    [[nodiscard]] std::int64_t batchesUntil(const Snapshot& snapshot) const;
    /// Returns them in epochs, for time axes: 0.5 is the middle of the first epoch.
    [[nodiscard]] double epochsUntil(const Snapshot& snapshot) const;

private:
    std::int64_t m_batchesPerEpoch;
    std::int64_t m_stride; ///< batches between two snapshots
    std::vector<Snapshot> m_snapshots;
};

} // namespace core
