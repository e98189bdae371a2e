#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

/// Measures processor time. Other programs on a busy machine do not stretch it as they stretch clock time, so tests
/// with a budget need not run alone.
class WorkTimer {
public:
    enum class Of { ThisThread, WholeProgram };

    explicit WorkTimer(Of worker = Of::ThisThread)
        : m_clock(worker == Of::ThisThread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID), m_start(now())
    {
    }

    /// Milliseconds of work since the timer was made.
    [[nodiscard]] double milliseconds() const { return now() - m_start; }

private:
    [[nodiscard]] double now() const
    {
        timespec time{};
        clock_gettime(m_clock, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    clockid_t m_clock;
    double m_start;
};

/// The least work of this thread, in milliseconds, in so many calls of a function: the first ones fill caches.
template <typename Function>
double leastWork(int calls, const Function& function)
{
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < calls; ++i) {
        const WorkTimer timer;
        function(i);
        least = std::min(least, timer.milliseconds());
    }
    return least;
}
