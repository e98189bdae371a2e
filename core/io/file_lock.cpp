#include "core/io/file_lock.h"

#include "core/io/file_number.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

std::error_code FileLock::tryLock(const fs::path& path)
{
    release();
    constexpr int kMode = 0666;
    constexpr int kAttempts = 100;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        // A link would make a file elsewhere, and opening a pipe could block.
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, kMode);
        if (file < 0)
            return {errno, std::generic_category()};
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            ::close(file);
            return {reason, std::generic_category()};
        }
        if (leadsTo(path, file)) {
            m_file = file;
            m_path = path;
            return {};
        }
        ::close(file); // its holder removed it between the two calls: the path is free, or another's by now
    }
    // No such chance comes a hundred times: here nothing tells whether the lock is on the file of that name.
    return std::make_error_code(std::errc::operation_not_supported);
}

void FileLock::release() noexcept
{
    if (m_file < 0)
        return;
    // Before the lock is released: afterwards, the file could be another's.
    if (leadsTo(m_path, m_file))
        ::unlink(m_path.c_str());
    ::close(std::exchange(m_file, -1));
}

bool leadsTo(const fs::path& path, int file) noexcept
{
    struct stat named {};
    struct stat opened {};
    if (::lstat(path.c_str(), &named) != 0 || ::fstat(file, &opened) != 0)
        return false;
    if (FileNumber(named) == FileNumber(opened))
        return true;
    // Folders of networks and of virtual machines may number an open file otherwise than its name. The numbers of two
    // open files can be compared everywhere.
    if (!S_ISREG(named.st_mode))
        return false;
    const int again = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (again < 0)
        return false;
    struct stat other {};
    const bool isSame = ::fstat(again, &other) == 0 && FileNumber(other) == FileNumber(opened);
    ::close(again);
    return isSame;
}

} // namespace core
