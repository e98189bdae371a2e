#pragma once

#include "core/experiment/history.h"
#include "core/training/trainer.h"

#include <cstddef>
#include <vector>

namespace core {

/// Measures a run while it goes on: the same history that the window has of it.
class RunRecorder {
public:
    explicit RunRecorder(const Experiment& experiment) : m_history(experiment) {}

    /// Before the first batch.
    void onStart(Trainer& trainer);
    void onBatch(Trainer& trainer, const BatchReport& report);
    void onEpoch(const EpochReport& report);
    /// Where the run ends, be it between two moments that are kept.
    void onEnd(Trainer& trainer);

    [[nodiscard]] const History& history() const { return m_history; }
    [[nodiscard]] const std::vector<EpochReport>& reports() const { return m_reports; }

private:
    History m_history;
    std::vector<EpochReport> m_reports;
    BatchReport m_last;
};

/// The network as it stands before the first batch. Without attention if a stop was requested meanwhile.
Snapshot measureStart(Trainer& trainer, const std::stop_token& stop = {});
/// The network as it stands after this batch. Without attention if a stop was requested meanwhile.
Snapshot measureSnapshot(Trainer& trainer, const BatchReport& report, const std::stop_token& stop = {});

} // namespace core
