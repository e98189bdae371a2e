#pragma once

#include "core/data/class_counts.h"
#include "core/documents/run_document.h"
#include "core/export/json_lines.h"
#include "core/training/model.h"
#include "core/training/run_recorder.h"
#include "core/training/trainer.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace app {

/// Trains an experiment from its data to its last batch, for every command that trains one.
class TrainingRun {
public:
    enum class Records {
        Epochs, ///< reports() alone
        History ///< also history(), measured after every batch as in the window
    };

    /// Reads the initial weights, if there are any. Throws core::FileError.
    TrainingRun(const core::Experiment& experiment, Records records,
                const std::optional<std::filesystem::path>& initialWeights = {});

    /// Blocks. Stopped before the data set is complete, it leaves trainer() null. onData is called before the first
    /// batch.
    core::TrainingOutcome train(const std::stop_token& stop,
                                const std::function<void(const core::BatchReport&)>& onBatch = {},
                                const std::function<void(const core::EpochReport&)>& onEpoch = {},
                                const std::function<void(const core::ClassCounts&)>& onData = {});

    /// Null before train().
    [[nodiscard]] core::Trainer* trainer() { return m_trainer.get(); }
    [[nodiscard]] const std::vector<core::EpochReport>& reports() const { return m_reports; }
    /// Returns the class counts and the lowest test loss for the end event.
    [[nodiscard]] core::EndFacts endFacts() const;
    [[nodiscard]] const core::History& history() const { return m_recorder->history(); }
    /// The network with its current weights.
    [[nodiscard]] core::Model model() const;
    /// The run for a document, without weights. Needs Records::History.
    [[nodiscard]] core::SavedRun saved(core::TrainingOutcome::Kind outcome) const;

private:
    core::Experiment m_experiment;
    core::Vector<float> m_firstWeights; ///< empty: those of the seed
    std::shared_ptr<const core::Dataset<float>> m_dataset;
    std::unique_ptr<core::Trainer> m_trainer;
    std::optional<core::RunRecorder> m_recorder;
    std::vector<core::EpochReport> m_reports;
};

} // namespace app
