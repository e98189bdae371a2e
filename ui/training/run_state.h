#pragma once

#include <cstdint>

namespace ui {

/// State of a run in the window.
enum class RunState {
    Preparing, ///< the data set is being drawn
    Untrained, ///< ready, no batch trained
    Training,
    Paused, ///< between two batches, after at least one
    Finished,
    Diverged,
    Failed ///< could not be prepared, or threw; a message gives the reason
};

/// Progress of a run, for the progress bar.
struct Progress {
    std::int64_t epoch = 1; ///< from 1
    std::int64_t epochs = 1;
    std::int64_t batch = 0; ///< trained in this epoch
    std::int64_t batches = 1;
    double samplesPerSecond = 0.0; ///< over the last second; 0: not known yet
    double secondsLeft = -1.0;     ///< at this rate; negative: not known

    /// From 0 to 1, over the whole run.
    [[nodiscard]] double fraction() const
    {
        return static_cast<double>((epoch - 1) * batches + batch) / static_cast<double>(epochs * batches);
    }
};

} // namespace ui
