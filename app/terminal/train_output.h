#pragma once

#include "core/experiment/reports.h"
#include "core/training/run_recorder.h"
#include "ui/text/verdict.h"

#include <memory>
#include <span>

namespace app {

class Output;

/// What one run puts on standard output.
class TrainOutput {
public:
    TrainOutput() = default;
    TrainOutput(const TrainOutput&) = delete;
    TrainOutput& operator=(const TrainOutput&) = delete;
    virtual ~TrainOutput() = default;

    /// Before the data are drawn.
    virtual void begin(const core::Experiment& experiment) = 0;
    virtual void onBatch(const core::BatchReport& report) = 0;
    virtual void onEpoch(const core::EpochReport& report) = 0;
    virtual void end(const core::TrainingOutcome& outcome) = 0;
};

/// JSON Lines, see core/files/json_lines.h.
std::unique_ptr<TrainOutput> makeJsonTrainOutput(Output& output);

/// Progress as Keras prints it; the attention and its sentence are for printAttention().
std::unique_ptr<TrainOutput> makeTextTrainOutput(Output& output);

/// The attention as bars, and the sentence below.
void printAttention(Output& output, std::span<const double> attention, const core::FeatureRoles& roles,
                    const ui::Verdict& verdict);

} // namespace app
