#include "core/io/output_file.h"

#include "core/io/file_error.h"
#include "core/io/file_identity.h"
#include "core/io/file_in_use.h"
#include "core/io/part_name.h"
#include "core/io/write_notes.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

/// Throws FileError, with errno or else EIO, if a call of the C library failed.
void throwUnless(bool succeeded, const fs::path& path)
{
    if (!succeeded)
        throw FileError(path, errno != 0 ? errno : EIO);
}

/// Refuses to replace a write-protected file, which a rename would allow.
void requireNotProtected(const fs::path& path)
{
    errno = 0;
    std::FILE* const file = std::fopen(path.c_str(), "r+b");
    throwUnless(file != nullptr, path);
    std::fclose(file);
}

} // namespace

OutputFile::OutputFile(const fs::path& path, const std::optional<FileStamp>& expected)
    : m_path(path), m_place(path), m_expected(expected)
{
    requireStamp(m_path, m_expected);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error == std::errc::filename_too_long) // its temporary file would have a name that fits
        throw FileError(path, error.value());
    if (path.filename().empty() || fs::is_directory(status))
        throw FileError(path, path.empty() ? ENOENT : EISDIR);
    if (!fs::exists(status) || fs::is_regular_file(status)) {
        requireNotInUse(path);
        openBeside(status);
    } else
        open([this] { return std::fopen(m_place.c_str(), "wb"); });
}

void OutputFile::openBeside(const fs::file_status& status)
{
    std::error_code error;
    if (fs::is_regular_file(status))
        requireNotProtected(m_path);
    m_place = destinationOf(m_path);
    makePart(fs::is_regular_file(status));
    open([this] { return m_part.open(); });
    if (fs::is_regular_file(status))
        fs::permissions(m_part.path(), status.permissions(), error); // on failure the default permissions stay
}

/// A file that can be written though its folder takes no new one, such as one that a container mounts alone, gets its
/// temporary file elsewhere.
void OutputFile::makePart(bool isThere)
{
    std::error_code reason;
    try {
        m_part = PartFile(m_place);
        return;
    } catch (const std::system_error& problem) {
        reason = problem.code();
    }
    std::error_code error;
    const fs::path elsewhere = fs::temp_directory_path(error);
    const bool isRefused = reason == std::errc::permission_denied || reason == std::errc::operation_not_permitted ||
                           reason == std::errc::read_only_file_system || reason == std::errc::invalid_argument ||
                           reason == std::errc::file_exists;
    if (!isThere || !isRefused || error)
        throw FileError(m_path, reason.value());
    try {
        m_part = PartFile(elsewhere / m_place.filename());
    } catch (const std::system_error&) {
        throw FileError(m_path, reason.value());
    }
}

template <typename Open>
void OutputFile::open(const Open& call)
{
    errno = 0;
    m_file.reset(call());
    throwUnless(m_file != nullptr, m_path);
}

void OutputFile::write(std::string_view bytes)
{
    if (bytes.empty()) // which may be a null pointer, and fwrite() must not get one
        return;
    errno = 0;
    throwUnless(std::fwrite(bytes.data(), 1, bytes.size(), m_file.get()) == bytes.size(), m_path);
}

void OutputFile::sync()
{
    errno = 0;
    throwUnless(std::fflush(m_file.get()) == 0, m_path);
    if (!isBeside() || fsync(fileno(m_file.get())) == 0) // a device cannot be synchronised
        return;
    throwUnless(isWithoutSync(errno), m_path);
    m_syncRefusal = errno;
}

void OutputFile::close()
{
    if (!m_file)
        return;
    errno = 0;
    throwUnless(std::fclose(m_file.release()) == 0, m_path);
}

void OutputFile::requireOwnPlace() const
{
    if (isBeside() && isRenewedSinceClaim(m_path))
        throw FileRenewed(m_path);
}

/// Moves the data to the first free name beside their place, "run-2.attnlab", and returns it.
fs::path OutputFile::moveBeside()
{
    constexpr int kMode = 0666;
    for (int number = 2;; ++number) {
        const std::string ending = "-" + std::to_string(number) + m_place.extension().string();
        const std::size_t limit = nameLimitBeside(m_place);
        const std::string stem = m_place.stem().string();
        fs::path path =
            m_place.parent_path() / (std::string(cutName(stem, limit - std::min(limit, ending.size()))) + ending);
        // The empty file takes the name before another program can.
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
        if (file < 0 && errno == EEXIST)
            continue;
        throwUnless(file >= 0, path);
        ::close(file);
        try {
            moveTo(path);
        } catch (const FileError&) {
            ::unlink(path.c_str());
            throw;
        }
        return path;
    }
}

/// Gives the data their name, or writes them there where the folder renames nothing over a file.
void OutputFile::moveTo(const fs::path& place)
{
    const std::error_code refusal = m_part.moveTo(place);
    if (refusal) {
        const std::error_code error = m_part.copyTo(place, refusal);
        if (error && !m_part.kept().empty())
            throw FileError(m_path, error.message() + "; what was to be written is in " + m_part.kept().string());
        if (error)
            throw FileError(m_path, error.value());
        WriteNotes::add(
            {QT_TRANSLATE_NOOP("WriteNotes",
                               "%1: written in its place, because the folder does not let a complete file take "
                               "its name (%2). An interruption could have left half of it."),
             {place.string(), refusal.message()}});
    }
    if (m_syncRefusal != 0)
        WriteNotes::add(
            {QT_TRANSLATE_NOOP("WriteNotes",
                               "%1: written, but the folder does not tell whether it is on the disk (%2). A "
                               "power failure soon afterwards could lose it."),
             {place.string(), std::generic_category().message(m_syncRefusal)}});
}

void OutputFile::commit()
{
    close();
    if (!isBeside())
        return;
    requireStamp(m_path, m_expected); // the last moment
    if (isRenewedSinceClaim(m_path))
        throw FileRenewed(m_path, moveBeside());
    moveTo(m_place);
}

void requireWritable(const fs::path& path)
{
    std::error_code error;
    if (fs::is_other(path, error)) // opening a pipe would wait for its reader
        return;
    OutputFile probe(path);
}

NewDirectory::NewDirectory(const fs::path& path) : m_path(path)
{
    std::error_code error;
    fs::path missing = fs::absolute(path, error).lexically_normal();
    if (!missing.has_filename())
        missing = missing.parent_path();
    m_path = missing;
    while (!missing.empty() && !fs::exists(fs::symlink_status(missing, error))) {
        m_topmost = missing;
        missing = missing.parent_path();
    }
    error.clear();
    fs::create_directories(m_path, error);
    if (!error && !fs::is_directory(m_path))
        error = std::make_error_code(std::errc::not_a_directory);
    if (error) {
        removeMade();
        throw FileError(path, error.value());
    }
}

NewDirectory::~NewDirectory()
{
    removeMade();
}

/// Removes from the innermost outwards, and only empty directories.
void NewDirectory::removeMade() noexcept
{
    if (m_topmost.empty())
        return;
    std::error_code error;
    for (fs::path path = m_path; fs::remove(path, error) || !fs::exists(path, error); path = path.parent_path())
        if (path == m_topmost)
            break;
}

} // namespace core
