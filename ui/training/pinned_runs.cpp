#include "ui/training/pinned_runs.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ui {

bool PinnedRuns::pin(RunSnapshot run)
{
    const auto free = static_cast<std::size_t>(std::ranges::find(m_runs, nullptr) - m_runs.begin());
    const std::size_t place = placeOf(run.experiment, run.branches()).value_or(free);
    if (place == kMaxRuns)
        return false;
    if (bytesWith(run, place) > kMaxBytes)
        run = run.withoutData();
    m_runs.at(place) = std::make_shared<const RunSnapshot>(std::move(run));
    emit changed();
    return true;
}

void PinnedRuns::unpin(std::size_t place)
{
    if (place >= kMaxRuns || !m_runs.at(place))
        return;
    m_runs.at(place).reset();
    emit changed();
}

void PinnedRuns::replaceAll(const std::array<std::shared_ptr<const RunSnapshot>, kMaxRuns>& runs)
{
    if (m_runs == runs)
        return;
    m_runs = runs;
    emit changed();
}

std::optional<std::size_t> PinnedRuns::placeOf(const core::Experiment& experiment,
                                               std::span<const core::BranchPoint> branches) const
{
    const auto* const found =
        std::ranges::find_if(m_runs, [&](const auto& run) { return run && run->isOf(experiment, branches); });
    if (found == m_runs.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_runs.begin());
}

std::shared_ptr<const RunSnapshot> PinnedRuns::find(const core::Experiment& experiment) const
{
    const auto place = placeOf(experiment);
    return place && m_runs.at(*place)->hasData() ? m_runs.at(*place) : nullptr;
}

bool PinnedRuns::isFull() const
{
    return std::ranges::find(m_runs, nullptr) == m_runs.end();
}

/// Memory of all runs with this one at its place. Data that several runs share count once.
std::size_t PinnedRuns::bytesWith(const RunSnapshot& run, std::size_t place) const
{
    std::size_t sum = run.bytes();
    std::set counted{run.replay.dataset()};
    for (std::size_t other = 0; other < kMaxRuns; ++other) {
        if (other == place || !m_runs.at(other))
            continue;
        const RunSnapshot& kept = *m_runs.at(other);
        sum += kept.bytes() - (counted.insert(kept.replay.dataset()).second ? 0 : kept.dataBytes());
    }
    return sum;
}

} // namespace ui

#include "moc_pinned_runs.cpp"
