#pragma once

#include "core/documents/run_document.h"
#include "core/experiment/experiment.h"
#include "ui/documents/run_files.h"
#include "ui/text/described_change.h"
#include "ui/training/pinned_runs.h"
#include "ui/training/run_cache.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// What New, Reset or another run has taken away, to be brought back by undo.
struct PutAwayDocument {
    /// What New replaces, and the others leave as it is.
    struct Rest {
        decltype(DocumentContent::pins) pins;
        std::shared_ptr<const core::SavedSeeds> seeds; ///< null: no runs of other seeds
        DocumentFile file;
    };

    core::Experiment controls; ///< those of the run may be others
    RunSnapshot run;           ///< without a snapshot if it was being prepared
    qint64 trainedFor = 0;     ///< milliseconds
    bool isLongWork = false;   ///< see RunFiles::isLongWork() and isLongRun()
    std::optional<Rest> rest;
};

/// Bounds the memory of what is put away: drops the oldest documents beyond kMaxDocuments or kMaxBytes, never the
/// newest.
class PutAwayShelf {
public:
    static constexpr std::size_t kMaxDocuments = 4;
    static constexpr std::size_t kMaxBytes = std::size_t{512} << 20U;
    /// Empty once the document is dropped.
    using Place = std::shared_ptr<std::optional<PutAwayDocument>>;

    /// The document lives as long as the place that is returned, unless it is dropped.
    Place add(PutAwayDocument document);
    /// Whether a document isLongWork.
    [[nodiscard]] bool holdsLongWork() const;

private:
    [[nodiscard]] std::vector<Place> places() const;

    std::vector<std::weak_ptr<std::optional<PutAwayDocument>>> m_places; ///< the oldest first
};

/// New, Reset, or another run as a step of the undo stack: exchanges the document shown with the one that was put away,
/// so that redo brings back what undo has taken away.
///
/// Without a document, it is a plain change of the settings; where these are the same, as after Reset, it is nothing
/// any more, and the undo before it passes over it.
class PutAway : public DescribedChange {
public:
    /// Settings: another run was shown with its settings, as on a table.
    enum class Kind { New, Reset, Settings };
    struct Calls {
        /// Shows this document and puts the one that was shown in its place.
        std::function<void(PutAwayDocument&)> exchange;
        /// Changes the settings alone.
        std::function<void(const core::Experiment&)> apply;
    };

    /// The step is made already. `after`: the settings that it made.
    PutAway(Kind kind, PutAwayShelf::Place place, core::Experiment after, Calls calls);

    [[nodiscard]] QString describe() const override;
    /// Whether undo and redo would do nothing.
    [[nodiscard]] bool isSpent() const { return !*m_place && m_before == m_after; }

    void undo() override { go(m_before); }
    void redo() override;

private:
    void go(const core::Experiment& settings);

    Kind m_kind;
    PutAwayShelf::Place m_place;
    core::Experiment m_before;
    core::Experiment m_after;
    Calls m_calls;
    bool m_made = true; ///< QUndoStack::push() calls redo() once
};

} // namespace ui
