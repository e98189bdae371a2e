#pragma once

#include "core/experiment/history.h"
#include "core/training/trainer.h"

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

} // namespace core
