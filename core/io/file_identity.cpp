#include "core/io/file_identity.h"

#include <system_error>

#include <sys/stat.h>

namespace core {

namespace fs = std::filesystem;

fs::path destinationOf(const fs::path& path)
{
    constexpr int kMaxLinks = 40; // as the kernel follows
    std::error_code error;
    std::error_code ignored; // of a file that is missing
    fs::path place = fs::absolute(path, error);
    for (int links = 0; !error && links < kMaxLinks && fs::is_symlink(fs::symlink_status(place, ignored)); ++links) {
        const fs::path target = fs::read_symlink(place, error);
        place = place.parent_path() / target; // the target alone if it is absolute
    }
    if (!error)
        place = fs::weakly_canonical(place, error);
    return error ? path : place;
}

FileIdentity::FileIdentity(const fs::path& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        m_place = destinationOf(path);
        return;
    }
    m_number = FileNumber(status);
    m_isShared = !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

} // namespace core
