#pragma once

#include "core/experiment/history.h"
#include "core/experiment/learning_rates.h"
#include "core/training/replay.h"
#include "ui/training/run_state.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <span>
#include <vector>

namespace ui {

/// A run up to its newest snapshot, with all that is needed to show it and to train on.
struct RunSnapshot {
    core::Experiment experiment;
    core::History history;
    std::vector<core::EpochReport> reports;
    core::Replay replay;
    std::shared_ptr<const core::Model> model; ///< at the newest snapshot; null if the network is too large
    RunState state = RunState::Finished;      ///< or Diverged; Paused: not at its end

    /// Without its data a run can be shown, but its network cannot be restored.
    [[nodiscard]] bool hasData() const { return replay.dataset() != nullptr; }
    /// In order; empty for a run that was trained plainly.
    [[nodiscard]] std::vector<core::BranchPoint> branches() const { return core::branchesOf(replay.rates()); }
    /// Whether the run has these settings at its end and these branches: a run that branched is not the one that was
    /// trained plainly with its last settings.
    [[nodiscard]] bool isOf(const core::Experiment& settings, std::span<const core::BranchPoint> itsBranches) const
    {
        return experiment == settings && std::ranges::equal(branches(), itsBranches);
    }
    /// The small part of the run, for lack of memory: settings, branches, curves and attention.
    [[nodiscard]] RunSnapshot withoutData() const
    {
        core::Replay small(experiment, nullptr, replay.rates());
        small.rememberClasses(replay.classes());
        return {experiment, history, reports, std::move(small), nullptr, state};
    }

    /// Memory of the run, at most: runs may share their data.
    [[nodiscard]] std::size_t bytes() const
    {
        const auto features = static_cast<std::size_t>(experiment.features);
        const auto parameters = model ? static_cast<std::size_t>(model->parameters.size()) : 0;
        return history.snapshots().size() * (sizeof(core::Snapshot) + features * sizeof(double)) +
               parameters * sizeof(float) * (1 + 3 * replay.checkpoints()) + dataBytes();
    }
    [[nodiscard]] std::size_t dataBytes() const
    {
        return hasData() ? static_cast<std::size_t>(experiment.datasetMemory()) : 0;
    }
};

/// Keeps the last few runs, so that undo shows their results at once.
class RunCache {
public:
    static constexpr std::size_t kMaxRuns = 8;
    static constexpr std::size_t kMaxBytes = std::size_t{512} << 20U;

    /// Adds a run and replaces one with the same settings and branches; a run that is too large is not kept.
    void keep(RunSnapshot run)
    {
        std::erase_if(m_runs, [&run, branches = run.branches()](const RunSnapshot& kept) {
            return kept.isOf(run.experiment, branches);
        });
        m_runs.push_back(std::move(run));
        while (!m_runs.empty() && (m_runs.size() > kMaxRuns || bytes() > kMaxBytes))
            m_runs.pop_front();
    }

    /// The run that was trained plainly with these settings. Null if there is none. Valid until the next keep().
    [[nodiscard]] const RunSnapshot* find(const core::Experiment& experiment) const
    {
        const auto found =
            std::ranges::find_if(m_runs, [&](const RunSnapshot& run) { return run.isOf(experiment, {}); });
        return found == m_runs.end() ? nullptr : &*found;
    }

    /// The newest run that branched and has these settings at its end. Null and valid as for find().
    [[nodiscard]] const RunSnapshot* findBranched(const core::Experiment& experiment) const
    {
        const auto found = std::find_if(m_runs.rbegin(), m_runs.rend(), [&](const RunSnapshot& run) {
            return run.experiment == experiment && !run.branches().empty();
        });
        return found == m_runs.rend() ? nullptr : &*found;
    }

private:
    [[nodiscard]] std::size_t bytes() const
    {
        std::size_t sum = 0;
        for (const RunSnapshot& run : m_runs)
            sum += run.bytes();
        return sum;
    }

    std::deque<RunSnapshot> m_runs;
};

} // namespace ui
