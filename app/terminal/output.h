#pragma once

#include <stop_token>
#include <string_view>

namespace app {

/// Unbuffered standard output. When the reader closes the pipe (`| head`), requests a stop, as Ctrl+C does, and drops
/// later text. After a stop request it does so as well if the reader takes nothing for a second. SIGPIPE must be
/// ignored.
class Output {
public:
    explicit Output(std::stop_source stop = {}) : m_stop(std::move(stop)) {}

    /// Writes a script or what moves the cursor as it is. Throws core::FileError if the system refuses for
    /// another reason than a reader that has gone, such as a full disk.
    void write(std::string_view text);
    /// Writes lines for people, which may quote names and paths: what would steer the terminal is an escape, see
    /// core::visibleLines(). Throws as write() does.
    void writeLines(std::string_view text);

    /// Writes a line of JSON, in which the terminal finds nothing to obey: see core::jsonText(). Throws as write()
    /// does.
    void writeJson(std::string_view object);

    [[nodiscard]] static bool isTerminal();
    /// Columns of the terminal; 80 where that is unknown.
    [[nodiscard]] static int columns();

private:
    bool waitForReader();

    std::stop_source m_stop;
    bool m_readerGone = false;
};

} // namespace app
