#include "app/terminal/output.h"

#include "core/io/file_error.h"
#include "core/text/visible_text.h"

#include <cerrno>

#include <sys/ioctl.h>
#include <unistd.h>

namespace app {

void Output::write(std::string_view text)
{
    while (!text.empty() && !m_readerGone) {
        const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EPIPE) {
            m_readerGone = true;
            m_stop.request_stop();
        } else if (errno != EINTR) {
            const int reason = errno;
            m_stop.request_stop();
            throw core::FileError("standard output", reason);
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
