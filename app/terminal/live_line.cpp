#include "app/terminal/live_line.h"

#include "app/terminal/output.h"
#include "app/terminal/text_format.h"
#include "core/text/display_width.h"
#include "core/text/visible_text.h"

namespace app {

LiveLine::LiveLine(Output& output) : m_output(output), m_live(Output::isTerminal()) {}

void LiveLine::draw(const std::string& line)
{
    const std::string shown = core::visibleLines(line);
    m_output.write((m_width > 0 ? "\r" : "") + padRight(shown, m_width));
    m_width = core::displayWidth(shown);
}

bool LiveLine::isDue() const
{
    constexpr auto kRedrawInterval = std::chrono::milliseconds(50);
    return m_live && (!m_drawn || Clock::now() - *m_drawn >= kRedrawInterval);
}

void LiveLine::drawPassing(const std::string& line)
{
    draw(std::string(core::firstColumns(line, static_cast<std::size_t>(Output::columns() - 1))));
    m_drawn = Clock::now();
}

void LiveLine::drawProgress(const std::string& step, double done)
{
    if (isDue())
        drawPassing(step + ": " + fixedText(100.0 * done, 0) + " %");
}

void LiveLine::leave()
{
    if (m_width > 0)
        m_output.write("\n");
    m_width = 0;
}

void LiveLine::erase()
{
    if (m_width > 0)
        m_output.write("\r" + padRight({}, m_width) + "\r");
    m_width = 0;
}

} // namespace app
