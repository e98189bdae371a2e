#pragma once

#include "core/data/class_counts.h"
#include "core/experiment/history.h"
#include "core/experiment/learning_rates.h"
#include "ui/training/run_state.h"

#include <QString>

#include <span>

namespace ui {

/// The result of a run at a snapshot.
struct RunResult {
    /// The attention of all golden features together; none if no feature is golden, or if there is no attention.
    std::optional<double> goldenShare;
    /// For data from a table, whose truth is not known: the leading feature and its attention.
    struct Leader {
        std::int64_t feature = 0;
        QString name;
        double share = 0.0;
    };
    std::optional<Leader> leader;
    QString outcome; ///< "Found", "Found late", "Not found", "Diverged", ...; for a table, the leading feature
    QString finding; ///< the same as a sentence
    double testLoss = 0.0;
    double testAccuracy = 0.0;
    std::optional<core::ClassCounts> classes; ///< of the run's split; nothing if unknown
    double epochs = 0.0;                      ///< trained
    bool atItsEnd = false;
};

/// The result at the last of at least one snapshot; the earlier ones give the time of the finding.
RunResult resultOf(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots, RunState state,
                   const std::optional<core::ClassCounts>& classes = std::nullopt);

/// A line of the table in which runs are compared.
struct ComparedRun {
    std::optional<std::size_t> place; ///< among the pinned runs; none: the run shown
    QString difference;               ///< from this run to the run shown
    core::Experiment experiment;
    std::optional<RunResult> result;              ///< none before the first snapshot
    bool hasData = true;                          ///< else its network cannot be restored
    std::vector<core::BranchPoint> branches = {}; ///< of the whole run; `experiment` has its last learning rate

    /// The settings with which the run began, in which runs are compared: a branch is no setting of the whole run.
    [[nodiscard]] core::Experiment settings() const { return core::settingsAtStart(experiment, branches); }
};

/// The comparison in words.
struct CompareText {
    QString
        headline;    ///< "Run A gives its golden feature the most attention: 0.681, which is 0.153 more than this run."
    QString finding; ///< "One setting differs between them: learning rate 0.003 → 0.03."
};

/// Whether the numbers of two runs can be compared: on other data the same accuracy and attention mean something else.
bool areComparable(const ComparedRun& first, const ComparedRun& second);

/// The run shown comes first. Runs of other data are named, not compared.
CompareText compareText(const std::vector<ComparedRun>& runs);

} // namespace ui
