#pragma once

#include "app/terminal/live_line.h"
#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace app {

class Output;

/// A run's progress as Keras 2 prints it with verbose=1; on a terminal the bar is live.
/// Source: keras.utils.generic_utils.Progbar of Keras 2.2.
class KerasProgress {
public:
    KerasProgress(Output& output, const core::Experiment& experiment);

    void onBatch(const core::BatchReport& report);
    void onEpoch(const core::EpochReport& report);
    /// Keeps the bar of an incomplete epoch and goes to the next line.
    void leave() { m_line.leave(); }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] std::string liveLine(std::int64_t samplesDone) const;

    Output& m_output;
    LiveLine m_line;
    std::int64_t m_epochs;
    std::int64_t m_samples; ///< of an epoch
    std::int64_t m_batchSize;
    Clock::time_point m_epochStart;
    double m_lossSum = 0.0;
    double m_correctSum = 0.0;
};

/// "  256/90000 [>.............................]"
std::string progressBar(std::int64_t done, std::int64_t total);

/// "12s", "1:05" or "1:00:05"
std::string etaText(double seconds);

} // namespace app
