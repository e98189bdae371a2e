#pragma once

#include <chrono>
#include <cstdint>
#include <deque>

namespace ui {

/// Measures how fast a count grows, over about the last second.
class RateMeter {
public:
    using Clock = std::chrono::steady_clock;

    void restart() { m_marks.clear(); }

    /// Records the count at a time; neither may decrease.
    void mark(Clock::time_point now, std::int64_t count)
    {
        m_marks.push_back({now, count});
        while (m_marks.size() > 2 && now - m_marks[1].time >= kWindow)
            m_marks.pop_front();
    }

    /// Counts a second; 0 while not known.
    [[nodiscard]] double perSecond() const
    {
        if (m_marks.size() < 2)
            return 0.0;
        const auto time = std::chrono::duration<double>(m_marks.back().time - m_marks.front().time).count();
        return time > 0.0 ? static_cast<double>(m_marks.back().count - m_marks.front().count) / time : 0.0;
    }

private:
    static constexpr auto kWindow = std::chrono::seconds(1);

    struct Mark {
        Clock::time_point time;
        std::int64_t count;
    };
    std::deque<Mark> m_marks;
};

} // namespace ui
