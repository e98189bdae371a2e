#include "core/io/file_in_use.h"

#include "core/io/file_error.h"
#include "core/io/file_identity.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace core {

namespace fs = std::filesystem;

namespace {

struct FilesInUse {
    std::mutex mutex;
    std::map<const FileInUse*, fs::path> paths; ///< absolute
};

FilesInUse& filesInUse()
{
    static FilesInUse files;
    return files;
}

} // namespace

FileInUse::FileInUse(const fs::path& path)
{
    FilesInUse& files = filesInUse();
    const std::scoped_lock lock(files.mutex);
    files.paths.emplace(this, fs::absolute(path));
}

FileInUse::~FileInUse()
{
    FilesInUse& files = filesInUse();
    const std::scoped_lock lock(files.mutex);
    files.paths.erase(this);
}

void requireNotInUse(const fs::path& path)
{
    FilesInUse& files = filesInUse();
    const std::scoped_lock lock(files.mutex);
    const FileIdentity identity(path);
    // Another program may have renewed a file in use, so that its identity is that of now.
    if (std::ranges::any_of(files.paths, [&](const auto& used) { return FileIdentity(used.second) == identity; }))
        throw FileError(path, "it is a table that was opened here; expected another file");
}

} // namespace core
