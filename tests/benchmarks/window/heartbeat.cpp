#include "heartbeat.h"

#include "quantile.h"

#include <algorithm>
#include <ctime>

namespace {

constexpr int kInterval = 5; // milliseconds

/// Milliseconds that this thread has worked.
double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

Heartbeat::Heartbeat() : m_processorBefore(processorTime())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout([this] { beat(); });
    m_timer.start(kInterval);
    m_clock.start();
}

void Heartbeat::beat()
{
    const double wall = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    m_clock.start();
    const double processor = processorTime();
    m_beats.push_back({wall, processor - m_processorBefore});
    m_processorBefore = processor;
}

Figures Heartbeat::figures() const
{
    if (m_beats.empty())
        return {{"beats", 0}};
    std::vector<double> waits;
    for (const Beat& beat : m_beats)
        waits.push_back(beat.wall);
    const Beat& longest = *std::ranges::max_element(m_beats, {}, &Beat::wall);
    return {{"beats", m_beats.size()},
            {"median_ms", quantile(waits, 0.5)},
            {"p99_ms", quantile(waits, 0.99)},
            {"max_ms", longest.wall},
            {"processor_in_max_ms", longest.processor},
            {"max_processor_ms", std::ranges::max_element(m_beats, {}, &Beat::processor)->processor}};
}
