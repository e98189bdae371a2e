// The system calls of this program as folders of networks and of virtual machines answer them: the program's own
// functions are found before those of the C library, by libraries, too.

#include "tests/support/share_folder.h"

#include <cerrno>
#include <string_view>

#include <dlfcn.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// Returns the C library's own function.
template <typename Function>
Function* nextFunction(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

// NOLINTBEGIN(readability-identifier-naming): the names are those of the C library
int fstat(int file, struct stat* status) noexcept
{
    static auto* const next = nextFunction<int(int, struct stat*)>("fstat");
    static std::atomic<ino_t> added = 1;
    const int result = next(file, status);
    const Share share = g_share;
    if (result == 0 && S_ISREG(status->st_mode) && (share == Share::Inodes || share == Share::ChangingInodes))
        status->st_ino += share == Share::Inodes ? 1 : ++added;
    return result;
}

int flock(int file, int operation) noexcept
{
    static auto* const next = nextFunction<int(int, int)>("flock");
    if (g_share != Share::Locks)
        return next(file, operation);
    errno = ENOLCK;
    return -1;
}

int rename(const char* from, const char* to) noexcept
{
    static auto* const next = nextFunction<int(const char*, const char*)>("rename");
    if (g_share != Share::Renames || !std::string_view(to).starts_with(g_shareRoot))
        return next(from, to);
    errno = EPERM;
    return -1;
}

int fsync(int file)
{
    static auto* const next = nextFunction<int(int)>("fsync");
    if (g_share != Share::Syncs)
        return next(file);
    errno = EINVAL;
    return -1;
}
// NOLINTEND(readability-identifier-naming)

} // extern "C"
