#pragma once

#include "core/experiment/history.h"
#include "core/training/trainer.h"

#include <vector>

namespace core {

/// Records the history of a run during training; the same history as the window's.
class RunRecorder {
public:
    explicit RunRecorder(const Experiment& experiment) : m_history(experiment) {}

    /// Must be called before the first batch.
    void onStart(Trainer& trainer);
    void onBatch(Trainer& trainer, const BatchReport& report);
    void onEpoch(const EpochReport& report);
    /// Records the last state, unless it is recorded already.
    void onEnd(Trainer& trainer);

    [[nodiscard]] const History& history() const { return m_history; }
    [[nodiscard]] const std::vector<EpochReport>& reports() const { return m_reports; }

private:
    History m_history;
    std::vector<EpochReport> m_reports;
    BatchReport m_last;
};

/// Measures the network before the first batch. The attention is empty after a stop request.
Snapshot measureStart(Trainer& trainer, const std::stop_token& stop = {});
/// Measures the network after this batch. The attention is empty after a stop request.
Snapshot measureSnapshot(Trainer& trainer, const BatchReport& report, const std::stop_token& stop = {});

} // namespace core
