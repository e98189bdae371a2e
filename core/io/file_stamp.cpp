#include "core/io/file_stamp.h"

#include <sys/stat.h>

namespace core {

std::optional<FileStamp> stampOf(const std::filesystem::path& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return FileStamp{FileNumber(status), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

void requireStamp(const std::filesystem::path& path, const std::optional<FileStamp>& expected)
{
    const std::optional<FileStamp> present = expected ? stampOf(path) : std::nullopt;
    if (present && present != expected)
        throw FileRenewed(path);
}

} // namespace core
