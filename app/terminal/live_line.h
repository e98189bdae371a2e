#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace app {

class Output;

/// The last line on a terminal, redrawn when it changes.
class LiveLine {
public:
    explicit LiveLine(Output& output);

    /// Redraws the current line.
    void draw(const std::string& line);
    /// Whether to draw a transient state: on a terminal, and at most 20 times a second.
    [[nodiscard]] bool isDue() const;
    /// Draws a transient state, cut to the width of the terminal because a wrapped line cannot be redrawn.
    void drawPassing(const std::string& line);
    /// Draws "Training: 37 %" if it is due.
    void drawProgress(const std::string& step, double done);
    /// Keeps the current line, if it is not empty, and goes to the next one.
    void leave();
    void erase();

private:
    using Clock = std::chrono::steady_clock;

    Output& m_output;
    bool m_live;
    std::optional<Clock::time_point> m_drawn; ///< time of the last transient state
    std::size_t m_width = 0;                  ///< of the current line, in columns
};

} // namespace app
