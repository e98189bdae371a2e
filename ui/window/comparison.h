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

/// Lets a person pin the run shown, and shows what is pinned beside it: behind the bars, behind the curves, in a table.
class Comparison : public QObject {
    Q_OBJECT

public:
    /// All of them must outlive it.
    Comparison(const TrainingController& run, PinnedRuns& pins, AttentionView& bars, CurvesView& curves,
               CompareView& table, QObject* parent = nullptr);

    /// The moment shown (an index) of the run that the controller has. Costs next to nothing while the table is not in
    /// front.
    void showSnapshot(std::size_t shown);

signals:
    /// A person wants this run back, settings and all.
    void bringBackWanted(const ui::RunSnapshot& run);

private:
    void makeButton(AttentionView& bars);
    void pinShown();
    void bringBack(std::size_t place);
    /// Tells every view what is pinned, and how it differs from the run shown.
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
    /// What came of a pinned run: known once, since looking through a long history takes time.
    struct Known {
        std::shared_ptr<const RunSnapshot> run;
        RunResult result;
    };
    std::array<Known, PinnedRuns::kMaxRuns> m_known; ///< by place
    std::vector<ComparedRun> m_pinned;               ///< the table's lines for them
    std::size_t m_shown = 0;
};

} // namespace ui
