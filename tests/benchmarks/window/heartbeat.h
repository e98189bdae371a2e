#pragma once

#include "measurement.h"

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

/// Measures how long the thread that it lives on is away from its event loop.
///
/// A timer asks for a beat every 5 ms, several times within a frame. While one slot or one painting keeps the thread,
/// there is no beat, so the time from a beat to the next is as long as a click would have had to wait, plus at most
/// the timer's own 5 ms. The processor's time within it tells a stall of ours from one in which the machine had
/// something else to do.
class Heartbeat {
public:
    Heartbeat();

    /// The beats since the construction: median_ms, p99_ms and max_ms are times between two of them, max_processor_ms
    /// is the most that this thread has worked between two.
    [[nodiscard]] Figures figures() const;

private:
    struct Beat {
        double wall;      ///< milliseconds since the one before
        double processor; ///< of which this thread has worked
    };

    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_processorBefore;
    std::vector<Beat> m_beats;
};
