#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace app {

class Output;

/// The last line on a terminal, drawn over as often as it changes.
class LiveLine {
public:
    explicit LiveLine(Output& output);

    /// Draws over the present line.
    void draw(const std::string& line);
    /// Whether to draw a passing state: on a terminal, and not before the last one could be read.
    [[nodiscard]] bool isDue() const;
    /// draw() of a passing state, cut to the width of the terminal: a line that wraps could not be drawn over.
    void drawPassing(const std::string& line);
    /// Draws "Training: 37 %" if it is due.
    void drawProgress(const std::string& step, double done);
    /// Keeps the present line, if it is not empty, and goes to the next one.
    void leave();
    void erase();

private:
    using Clock = std::chrono::steady_clock;

    Output& m_output;
    bool m_live;
    std::optional<Clock::time_point> m_drawn; ///< time of the last passing state
    std::size_t m_width = 0;                  ///< of the present line
};

} // namespace app
