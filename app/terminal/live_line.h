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

    /// Draws over the line that stands there.
    void draw(const std::string& line);
    /// Whether a passing state is worth drawing: on a terminal, and not before the last one could be read.
    [[nodiscard]] bool isDue() const;
    /// draw() of a passing state, cut to the width of the terminal: a line that wraps could not be drawn over.
    void drawPassing(const std::string& line);
    /// Leaves what stands there and goes to the next line, if anything stands there.
    void leave();
    /// Takes away what stands there.
    void erase();

private:
    using Clock = std::chrono::steady_clock;

    Output& m_output;
    bool m_live;
    std::optional<Clock::time_point> m_drawn; ///< when the last passing state was
    std::size_t m_width = 0;                  ///< of what stands there
};

} // namespace app
