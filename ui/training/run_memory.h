#pragma once

#include "core/training/history.h"
#include "core/training/replay.h"

#include <deque>
#include <memory>
#include <vector>

namespace ui {

/// A run that is over, with all that is needed to show it again.
struct FinishedRun {
    core::Experiment experiment;
    core::History history;
    std::vector<core::EpochReport> reports;
    core::Replay replay;
    std::shared_ptr<const core::Model> model; ///< at the end
};

/// The last few runs, so that their results are back at once when their settings are.
class RunMemory {
public:
    static constexpr std::size_t kMostRuns = 8;

    /// A run with the same settings is replaced.
    void keep(FinishedRun run)
    {
        std::erase_if(m_runs, [&run](const FinishedRun& kept) { return kept.experiment == run.experiment; });
        m_runs.push_back(std::move(run));
        if (m_runs.size() > kMostRuns)
            m_runs.pop_front();
    }

    /// Null if there is none. Valid until the next keep().
    [[nodiscard]] const FinishedRun* find(const core::Experiment& experiment) const
    {
        for (const FinishedRun& run : m_runs)
            if (run.experiment == experiment)
                return &run;
        return nullptr;
    }

private:
    std::deque<FinishedRun> m_runs;
};

} // namespace ui
