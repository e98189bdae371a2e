#include "core/csv/piped_bytes.h"

#include "core/csv/table_error.h"
#include "core/csv/text_encoding.h"
#include "core/io/file_error.h"
#include "core/text/number_text.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

/// Returns the number of the open file that a path such as /dev/fd/63 names. Opened once more, a pipe would be the same
/// one, but a socket cannot be, nor what only another user may open.
std::optional<int> descriptorOf(const std::filesystem::path& path)
{
    const std::string& text = path.native();
    if (text == kStandardInput)
        return STDIN_FILENO;
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
        if (!text.starts_with(folder))
            continue;
        int number = -1;
        const auto [end, problem] = std::from_chars(text.data() + folder.size(), text.data() + text.size(), number);
        if (problem == std::errc() && end == text.data() + text.size() && number >= 0)
            return number;
    }
    return std::nullopt;
}

/// Returns the kind of what a path leads to; 0 if the system does not tell.
mode_t kindAt(const std::filesystem::path& path)
{
    struct stat status {};
    const std::optional<int> descriptor = descriptorOf(path);
    const int failed = descriptor ? ::fstat(*descriptor, &status) : ::stat(path.c_str(), &status);
    return failed != 0 ? 0 : status.st_mode & S_IFMT;
}

} // namespace

Pipe::Pipe(const std::filesystem::path& path, std::string name, std::uint64_t mostBytes, std::stop_token stop)
    : m_name(std::move(name)), m_mostBytes(mostBytes), m_stop(std::move(stop)), m_budget("reading " + m_name)
{
    const std::optional<int> descriptor = descriptorOf(path);
    // Without O_NONBLOCK, opening would wait for a writer, whatever the stop token says.
    m_descriptor =
        descriptor ? ::fcntl(*descriptor, F_DUPFD_CLOEXEC, 0) : ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (m_descriptor < 0)
        throw FileError(m_name, errno);
}

Pipe::~Pipe()
{
    ::close(m_descriptor);
}

void Pipe::wait()
{
    constexpr int kMilliseconds = 20;
    if (m_hasEnded)
        return;
    pollfd waiting{m_descriptor, POLLIN, 0};
    if (::poll(&waiting, 1, kMilliseconds) <= 0) // nothing yet, or a signal
        return;
    const std::size_t used = m_size % kBlock;
    if (used == 0 && m_blocks.size() * kBlock == m_size) {
        m_budget.take(kBlock);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(kBlock));
    }
    const ssize_t size = ::read(m_descriptor, m_blocks.back().get() + used, kBlock - used);
    if (size < 0 && errno != EAGAIN && errno != EINTR)
        throw FileError(m_name, errno);
    m_hasEnded = size == 0;
    m_size += static_cast<std::uint64_t>(std::max<ssize_t>(size, 0));
    if (m_size > m_mostBytes)
        throw TableError({.table = m_name, .line = 0, .column = {}},
                         {QT_TRANSLATE_NOOP("Table", "more than %1, the most that a table can have"),
                          {Numeral{bytesText(m_mostBytes)}}});
}

std::size_t Pipe::copy(std::uint64_t place, std::span<char> into) const
{
    std::size_t copied = 0;
    while (copied < into.size() && place + copied < m_size) {
        const std::uint64_t from = place + copied;
        const std::size_t within = from % kBlock;
        const auto size = std::min<std::uint64_t>({kBlock - within, into.size() - copied, m_size - from});
        std::memcpy(into.data() + copied, m_blocks[from / kBlock].get() + within, size);
        copied += size;
    }
    return copied;
}

std::optional<std::uint64_t> PipedBytes::size() const
{
    return m_pipe->hasEnded() ? std::optional(m_pipe->size()) : std::nullopt;
}

std::string PipedBytes::at(std::uint64_t place, std::size_t count)
{
    while (m_pipe->size() < place + count && !m_pipe->hasEnded() && !m_pipe->stopped())
        m_pipe->wait();
    std::string bytes(count, '\0');
    bytes.resize(m_pipe->copy(place, bytes));
    return bytes;
}

std::optional<std::uint64_t> PipedBytes::sizeAtTheEnd()
{
    while (!m_pipe->hasEnded() && !m_pipe->stopped())
        m_pipe->wait();
    return size();
}

ByteSource::Piece PipedBytes::read(std::span<char> into)
{
    if (m_pipe->size() == taken())
        m_pipe->wait();
    const std::size_t size = m_pipe->copy(taken(), into);
    note(into.first(size));
    return {size, m_pipe->hasEnded() && taken() == m_pipe->size()};
}

bool isPipe(const std::filesystem::path& path)
{
    const mode_t kind = kindAt(path);
    const std::optional<int> descriptor = descriptorOf(path);
    return kind == S_IFIFO || (kind == S_IFSOCK && descriptor) || (kind == S_IFCHR && descriptor == STDIN_FILENO);
}

std::uint64_t beginOfFile(const std::filesystem::path& path)
{
    if (descriptorOf(path) != STDIN_FILENO)
        return 0;
    const off_t place = ::lseek(STDIN_FILENO, 0, SEEK_CUR); // what was read before does not belong to the table
    return static_cast<std::uint64_t>(std::max<off_t>(place, 0));
}

std::string tableNameOf(const std::filesystem::path& path)
{
    const std::optional<int> descriptor = descriptorOf(path);
    if (descriptor == STDIN_FILENO)
        return "standard input";
    const std::string name = descriptor ? path.string() : path.filename().string();
    // File names can contain any bytes, but messages must be UTF-8.
    return lookForUtf8(name, true).valid ? name : fromWindows1252(name);
}

} // namespace core
