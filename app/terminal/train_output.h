#pragma once

#include "app/terminal/command_line.h"
#include "core/experiment/reports.h"
#include "core/export/json_lines.h"
#include "core/training/run_recorder.h"
#include "ui/text/verdict.h"

#include <memory>
#include <span>

namespace app {

class Output;

/// Writes one run to standard output.
class TrainOutput {
public:
    TrainOutput() = default;
    TrainOutput(const TrainOutput&) = delete;
    TrainOutput& operator=(const TrainOutput&) = delete;
    virtual ~TrainOutput() = default;

    /// Called before the data are drawn.
    virtual void begin(const core::Experiment& experiment) = 0;
    /// Called before the first batch.
    virtual void onData(const core::ClassCounts& /*classes*/) {}
    virtual void onBatch(const core::BatchReport& /*report*/) {}
    virtual void onEpoch(const core::EpochReport& report) = 0;
    virtual void end(const core::TrainingOutcome& outcome, const core::EndFacts& facts) = 0;
};

/// JSON Lines, see core/export/json_lines.h; or progress as Keras prints it, without the attention.
std::unique_ptr<TrainOutput> makeTrainOutput(Format format, Output& output);

/// Writes the attention as bars, and its verdict below.
void printAttention(Output& output, std::span<const double> attention, const core::FeatureRoles& roles,
                    const ui::Verdict& verdict);

} // namespace app
