#pragma once

#include "ui/training/run_cache.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>
#include <span>

namespace ui {

/// Runs that the user keeps for comparison, each at a fixed place.
class PinnedRuns : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMaxRuns = 4;
    /// Beyond this memory, runs are pinned without their data; see RunSnapshot::withoutData().
    static constexpr std::size_t kMaxBytes = std::size_t{512} << 20U;

    using QObject::QObject;

    /// Pins a run, in the place of the one with the same settings and branches if there is one. False, without a
    /// change, if all places are taken.
    bool pin(RunSnapshot run);
    /// Has no effect at an empty place.
    void unpin(std::size_t place);
    /// Replaces all by these, each at its place, whatever their memory.
    void replaceAll(const std::array<std::shared_ptr<const RunSnapshot>, kMaxRuns>& runs);

    /// By place; null: free. The runs themselves never change.
    [[nodiscard]] const std::array<std::shared_ptr<const RunSnapshot>, kMaxRuns>& runs() const { return m_runs; }
    /// The place of the run with these settings and branches; without branches, of the one that was trained plainly.
    [[nodiscard]] std::optional<std::size_t> placeOf(const core::Experiment& experiment,
                                                     std::span<const core::BranchPoint> branches = {}) const;
    /// The run that was trained plainly with these settings; null if there is none or its data were dropped.
    [[nodiscard]] std::shared_ptr<const RunSnapshot> find(const core::Experiment& experiment) const;
    [[nodiscard]] bool isFull() const;

signals:
    void changed();

private:
    [[nodiscard]] std::size_t bytesWith(const RunSnapshot& run, std::size_t place) const;

    std::array<std::shared_ptr<const RunSnapshot>, kMaxRuns> m_runs;
};

} // namespace ui
