#pragma once

#include "ui/training/pinned_runs.h"
#include "ui/views/compare/compared_run.h"

#include <QObject>

#include <array>
#include <memory>
#include <vector>

class QPushButton;

namespace ui {

class AttentionView;
class CompareView;
class CurvesView;
class TrainingController;

/// Pins the run shown, and compares it with the pinned runs: behind the bars, behind the curves and in a table.
class Comparison : public QObject {
    Q_OBJECT

public:
    /// All of them must outlive it.
    Comparison(const TrainingController& run, PinnedRuns& pins, AttentionView& bars, CurvesView& curves,
               CompareView& table, QObject* parent = nullptr);

    /// Shows a snapshot (an index) of the run. Cheap while the table is not visible.
    void showSnapshot(std::size_t shown);

signals:
    /// Emitted when a line of the table is chosen: this run is to replace the present one.
    void restoreWanted(const ui::RunSnapshot& run);

private:
    void showPins();
    void showTable();
    void updateButton();
    /// Whether the newest snapshot of the run shown is pinned.
    [[nodiscard]] bool isPinned() const;

    const TrainingController& m_run;
    PinnedRuns& m_pins;
    AttentionView& m_bars;
    CurvesView& m_curves;
    CompareView& m_table;
    QPushButton* m_button; ///< owned by the bars
    /// The result of a pinned run, cached because a long history takes time.
    struct Known {
        std::shared_ptr<const RunSnapshot> run;
        RunResult result;
    };
    std::array<Known, PinnedRuns::kMaxRuns> m_known; ///< by place
    std::vector<ComparedRun> m_pinned;               ///< lines of the table
    std::size_t m_shown = 0;
};

} // namespace ui
