#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "ui/training/run_state.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace ui {

/// What a run has come to at a moment.
struct RunResult {
    /// The attention of all golden features together; none if no feature is golden, or if there is no attention.
    std::optional<double> goldenShare;
    /// Of a person's table, of which it is not known what is to be found: the feature that leads, and its attention.
    struct Leader {
        std::int64_t feature = 0;
        QString name;
        double share = 0.0;
    };
    std::optional<Leader> leader;
    QString outcome; ///< "Found", "Found late", "Not found", "Diverged", ...; of a table, what leads
    QString finding; ///< the same as a sentence
    double testLoss = 0.0;
    double testAccuracy = 0.0;
    double epochs = 0.0; ///< trained
    bool atItsEnd = false;
};

/// Reads the last of these moments, of which there must be one; the ones before tell since when.
RunResult resultOf(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots, RunState state);

/// A line of the table in which runs are compared.
struct ComparedRun {
    std::optional<std::size_t> place; ///< where it is pinned; none: the run shown
    QString difference;               ///< from it to the run shown
    core::Experiment experiment;
    std::optional<RunResult> result; ///< none before the first moment
    bool hasData = true;             ///< else its network cannot be brought back
};

} // namespace ui
