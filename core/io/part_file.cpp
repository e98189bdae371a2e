#include "core/io/part_file.h"

#include "core/io/file_lock.h"
#include "core/io/part_name.h"

#include <algorithm>
#include <cerrno>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr int kMode = 0666;

/// Returns whether a folder's refusal may concern what was asked of it alone: another way to write may succeed.
bool isWorthAnotherWay(int reason)
{
    return reason != ENOSPC && reason != EDQUOT && reason != EROFS && reason != EISDIR && reason != ENOTDIR;
}

/// Returns whether a program that looks at a file, such as a scanner for viruses, can cause this for a moment.
bool isPassing(const std::error_code& error)
{
    return error == std::errc::device_or_resource_busy || error == std::errc::permission_denied ||
           error == std::errc::text_file_busy;
}

std::error_code renamed(const fs::path& from, const fs::path& to)
{
    constexpr int kTries = 3;
    constexpr useconds_t kPause = 20'000; // microseconds
    std::error_code error;
    for (int tries = 0; tries < kTries; ++tries) {
        fs::rename(from, to, error);
        if (!error || !isPassing(error))
            break;
        ::usleep(kPause);
    }
    return error;
}

/// Copies a file from its beginning. Returns errno, or 0.
int copyBytes(int from, int to)
{
    std::vector<char> buffer(std::size_t{1} << 20U);
    for (off_t place = 0;;) {
        const ssize_t count = ::pread(from, buffer.data(), buffer.size(), place);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : 0;
        for (ssize_t done = 0; done < count;) {
            const ssize_t written = ::write(to, buffer.data() + done, static_cast<std::size_t>(count - done));
            if (written < 0 && errno != EINTR)
                return errno;
            done += std::max<ssize_t>(written, 0);
        }
        place += count;
    }
}

bool isThere(const fs::path& path)
{
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

void removeIfOwnerless(const fs::path& path)
{
    // Links and pipes are never part files, and opening them must not block.
    const int file = ::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return;
    struct stat status {};
    const bool isKept = ::fstat(file, &status) != 0 || (status.st_mode & S_IWUSR) == 0;
    if (!isKept && S_ISREG(status.st_mode) && ::flock(file, LOCK_EX | LOCK_NB) == 0 && leadsTo(path, file))
        ::unlink(path.c_str());
    ::close(file);
}

} // namespace

PartFile::PartFile(const fs::path& place)
{
    removeOwnerlessParts(place); // first, because they may fill the disk
    constexpr int kTries = 16;
    int reason = EEXIST;
    for (int tries = 0; m_owner < 0 && tries < kTries; ++tries) {
        fs::path path = newPartName(place);
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
        if (file < 0) {
            reason = errno;
            if (reason == EEXIST)
                continue;
            break;
        }
        // Another writer may have removed the file between these two calls, unless the file system has no locks. That
        // the name is still there is enough: nobody else makes the same, and the file's number may not tell.
        const bool isLocked = ::flock(file, LOCK_EX | LOCK_NB) == 0;
        if ((isLocked || errno != EWOULDBLOCK || tries + 1 == kTries) && isThere(path)) {
            m_owner = file;
            m_path = std::move(path);
        } else {
            ::unlink(path.c_str());
            ::close(file);
        }
    }
    if (m_owner < 0)
        throw std::system_error(reason, std::generic_category());
}

PartFile::~PartFile()
{
    if (!m_path.empty())
        ::unlink(m_path.c_str());
    if (m_owner >= 0)
        ::close(m_owner);
}

std::FILE* PartFile::open() const
{
    // A duplicate of the descriptor, so that the lock outlives the stream.
    const int file = ::fcntl(m_owner, F_DUPFD_CLOEXEC, 0);
    if (file < 0)
        return nullptr;
    std::FILE* const stream = ::fdopen(file, "wb");
    if (stream == nullptr)
        ::close(file);
    return stream;
}

std::error_code PartFile::moveTo(const fs::path& place)
{
    const std::error_code error = renamed(m_path, place);
    if (!error)
        m_path.clear();
    return error;
}

std::error_code PartFile::copyTo(const fs::path& place, const std::error_code& refusal)
{
    const bool wasThere = isThere(place);
    if (wasThere && !isWorthAnotherWay(refusal.value()))
        return refusal;
    const int target = ::open(place.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, kMode);
    if (target < 0)
        return refusal;
    int reason = copyBytes(m_owner, target);
    if (reason == 0 && ::fsync(target) != 0 && !isWithoutSync(errno))
        reason = errno;
    if (::close(target) != 0 && reason == 0)
        reason = errno;
    if (reason == 0) {
        ::unlink(m_path.c_str());
    } else {
        m_kept = m_path;
        ::fchmod(m_owner, S_IRUSR); // so that the next writer of the destination leaves it
        if (!wasThere)
            ::unlink(place.c_str());
    }
    m_path.clear();
    return {reason, std::generic_category()};
}

bool isWithoutSync(int reason)
{
    return reason == EINVAL || reason == ENOSYS || reason == EOPNOTSUPP || reason == EROFS;
}

void removeOwnerlessParts(const fs::path& place) noexcept
{
    try {
        const std::string beginning = partBeginning(place);
        std::error_code error;
        const fs::path folder = place.parent_path();
        for (fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, error), end; !error && entry != end;
             entry.increment(error))
            if (isPartName(entry->path().filename().string(), beginning))
                removeIfOwnerless(entry->path());
    } catch (const std::exception&) {
        return; // leftovers only cost disk space
    }
}

} // namespace core
