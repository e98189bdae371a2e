#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <utility>

namespace core {
struct FileError;
} // namespace core

namespace app {

/// Says where a command's results go, which decides what a closed standard output means.
enum class Results {
    Printed, ///< to the standard output: the command stops when it is closed
    InFiles  ///< to files: the command goes on and writes them when the standard output is closed
};

/// Unbuffered standard output. When the reader closes the pipe (`| head`), drops later text and, if the results are
/// printed, requests a stop, as Ctrl+C does. After a stop request it drops text as well if the reader takes nothing for
/// a second. SIGPIPE must be ignored.
class Output {
public:
    explicit Output(std::stop_source stop = {}, Results results = Results::Printed)
        : m_stop(std::move(stop)), m_results(results)
    {
    }

    /// Writes a script or what moves the cursor as it is. If the system refuses for another reason than a reader that
    /// has gone, such as a full disk, throws core::FileError; with results in files keeps that as the failure instead,
    /// and drops later text.
    void write(std::string_view text);
    /// Writes lines for people, which may quote names and paths: what would steer the terminal is an escape, see
    /// core::visibleLines(). Throws as write() does.
    void writeLines(std::string_view text);

    /// Writes a line of JSON, in which the terminal finds nothing to obey: see core::jsonText(). Throws as write()
    /// does.
    void writeJson(std::string_view object);

    /// Returns what the system refused: "standard output: No space left on device". Empty: nothing.
    [[nodiscard]] const std::string& failure() const { return m_failure; }

    [[nodiscard]] static bool isTerminal();
    /// Columns of the terminal; 80 where that is unknown.
    [[nodiscard]] static int columns();

private:
    bool waitForReader();
    void fail(const core::FileError& error);

    std::stop_source m_stop;
    Results m_results;
    std::string m_failure;
    bool m_readerGone = false;
};

} // namespace app
