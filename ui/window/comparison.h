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

/// Pins the run shown by a button, and shows the pinned runs beside it: behind the bars, behind the curves, in a table.
class Comparison : public QObject {
    Q_OBJECT

public:
    /// All of them must outlive it.
    Comparison(const TrainingController& run, PinnedRuns& pins, AttentionView& bars, CurvesView& curves,
               CompareView& table, QObject* parent = nullptr);

    /// Shows a moment (an index) of the controller's run. Costs next to nothing while the table is not in front.
    void showSnapshot(std::size_t shown);

signals:
    /// Emitted when a line of the table is chosen: this run and its settings are to come back.
    void bringBackWanted(const ui::RunSnapshot& run);

private:
    void makeButton(AttentionView& bars);
    void pinShown();
    void bringBack(std::size_t place);
    /// Shows the pinned runs in every view, and how they differ from the run shown.
    void showPins();
    void showTable();
    void refreshButton();
    /// Whether the run shown is pinned as it stands now.
    [[nodiscard]] bool isPinned() const;

    const TrainingController& m_run;
    PinnedRuns& m_pins;
    AttentionView& m_bars;
    CurvesView& m_curves;
    CompareView& m_table;
    QPushButton* m_button; ///< the bars'
    /// The result of a pinned run, computed once: looking through a long history takes time.
    struct Known {
        std::shared_ptr<const RunSnapshot> run;
        RunResult result;
    };
    std::array<Known, PinnedRuns::kMaxRuns> m_known; ///< by place
    std::vector<ComparedRun> m_pinned;               ///< the table's lines for them
    std::size_t m_shown = 0;
};

} // namespace ui
