#include "app/terminal/output.h"

#include "core/io/file_error.h"
#include "core/text/visible_text.h"

#include <algorithm>
#include <cerrno>
#include <climits>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace app {

/// Returns whether the reader takes something. A reader that takes nothing must not keep the program from stopping.
bool Output::waitForReader()
{
    constexpr int kSliceMs = 100;
    constexpr int kPatienceMs = 1'000; // after a stop request
    int waited = 0;
    while (!m_stop.stop_requested() || waited < kPatienceMs) {
        pollfd output{STDOUT_FILENO, POLLOUT, 0};
        if (poll(&output, 1, kSliceMs) != 0 && output.revents != 0)
            return true; // or the reader has gone, which write() tells
        waited = m_stop.stop_requested() ? waited + kSliceMs : 0;
    }
    return false;
}

void Output::fail(const core::FileError& error)
{
    if (m_results == Results::Printed) {
        m_stop.request_stop();
        throw error;
    }
    m_failure = error.what();
    m_readerGone = true;
}

void Output::write(std::string_view text)
{
    while (!text.empty() && !m_readerGone) {
        if (!waitForReader()) {
            m_readerGone = true;
            return;
        }
        // No more than a pipe takes without waiting, once it takes something.
        const ssize_t count = ::write(STDOUT_FILENO, text.data(), std::min<std::size_t>(text.size(), PIPE_BUF));
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EPIPE) {
            m_readerGone = true;
            if (m_results == Results::Printed)
                m_stop.request_stop();
        } else if (errno != EINTR) {
            fail(core::FileError("standard output", errno));
        }
    }
}

void Output::writeLines(std::string_view text)
{
    write(core::visibleLines(text));
}

void Output::writeJson(std::string_view object)
{
    write(core::jsonText(object) + '\n');
}

bool Output::isTerminal()
{
    return isatty(STDOUT_FILENO) == 1;
}

int Output::columns()
{
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return size.ws_col;
}

} // namespace app
