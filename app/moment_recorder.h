#pragma once

#include "core/training/history.h"
#include "core/training/trainer.h"

namespace app {

/// Measures a run while it goes on, to tell in the end since when the golden feature was found.
class MomentRecorder {
public:
    explicit MomentRecorder(const core::Experiment& experiment) : m_history(experiment) {}

    /// Before the first batch.
    void onStart(core::Trainer& trainer);
    void onBatch(core::Trainer& trainer, const core::BatchReport& report);
    void onEpoch(const core::EpochReport& report);

    [[nodiscard]] const core::History& history() const { return m_history; }

private:
    core::History m_history;
    core::BatchReport m_last;
};

} // namespace app
