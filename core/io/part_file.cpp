#include "core/io/part_file.h"

#include "core/io/file_lock.h"

#include <array>
#include <cerrno>
#include <random>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kDigits = 8;
constexpr std::string_view kEnding = ".part";

std::string beginningOf(const fs::path& place)
{
    return "." + place.filename().string() + ".";
}

/// Returns a random name in the same folder.
fs::path newNameBeside(const fs::path& place)
{
    std::random_device random;
    std::array<char, 2 * kDigits> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", random());
    return place.parent_path() / (beginningOf(place) + digits.data() + std::string(kEnding));
}

bool isPartOf(const std::string& name, const std::string& beginning)
{
    if (name.size() != beginning.size() + kDigits + kEnding.size() || !name.starts_with(beginning) ||
        !name.ends_with(kEnding))
        return false;
    const std::string_view digits = std::string_view(name).substr(beginning.size(), kDigits);
    return digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void removeIfOwnerless(const fs::path& path)
{
    // Links and pipes are never part files, and opening them must not block.
    const int file = ::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return;
    struct stat status {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && ::flock(file, LOCK_EX | LOCK_NB) == 0 &&
        leadsTo(path, file))
        ::unlink(path.c_str());
    ::close(file);
}

} // namespace

PartFile::PartFile(const fs::path& place)
{
    removeOwnerlessParts(place); // first, because they may fill the disk
    constexpr int kMode = 0666;
    while (m_owner < 0) {
        fs::path path = newNameBeside(place);
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
        if (file < 0 && errno == EEXIST)
            continue;
        if (file < 0)
            throw std::system_error(errno, std::generic_category());
        // Another writer may have removed the file between these two calls, unless the file system has no locks.
        const bool isLocked = ::flock(file, LOCK_EX | LOCK_NB) == 0;
        if ((isLocked || errno != EWOULDBLOCK) && leadsTo(path, file)) {
            m_owner = file;
            m_path = std::move(path);
        } else {
            ::close(file);
        }
    }
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
    std::error_code error;
    fs::rename(m_path, place, error);
    if (!error)
        m_path.clear();
    return error;
}

void removeOwnerlessParts(const fs::path& place) noexcept
{
    try {
        const std::string beginning = beginningOf(place);
        std::error_code error;
        const fs::path folder = place.parent_path();
        for (fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, error), end; !error && entry != end;
             entry.increment(error))
            if (isPartOf(entry->path().filename().string(), beginning))
                removeIfOwnerless(entry->path());
    } catch (const std::exception&) {
        return; // leftovers only cost disk space
    }
}

} // namespace core
