#include "core/io/file_in_use.h"

#include "core/io/file_error.h"
#include "core/io/file_identity.h"
#include "core/io/file_stamp.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace core {

namespace fs = std::filesystem;

namespace {

/// A file that this process holds.
struct HeldFile {
    fs::path path;                                  ///< absolute
    bool isOutput = false;                          ///< of an OutputClaim, not of a FileInUse
    std::optional<FileStamp> before = std::nullopt; ///< of an output, when it was claimed; nothing: it was missing
};

struct HeldFiles {
    std::mutex mutex;
    std::map<const void*, HeldFile> files; ///< by the object that holds the file
};

HeldFiles& heldFiles()
{
    static HeldFiles held;
    return held;
}

void hold(const void* holder, HeldFile file)
{
    HeldFiles& held = heldFiles();
    const std::scoped_lock lock(held.mutex);
    held.files.emplace(holder, std::move(file));
}

void release(const void* holder)
{
    HeldFiles& held = heldFiles();
    const std::scoped_lock lock(held.mutex);
    held.files.erase(holder);
}

/// Returns whether a held file, to which the path leads, is such a one.
template <typename Is>
bool isHeld(const fs::path& path, const Is& is)
{
    HeldFiles& held = heldFiles();
    const std::scoped_lock lock(held.mutex);
    const FileIdentity identity(path);
    // Another program may have renewed a held file, so that its identity is that of now.
    return std::ranges::any_of(
        held.files, [&](const auto& entry) { return is(entry.second) && FileIdentity(entry.second.path) == identity; });
}

} // namespace

FileInUse::FileInUse(const fs::path& path)
{
    hold(this, {fs::absolute(path)});
}

FileInUse::~FileInUse()
{
    release(this);
}

OutputClaim::OutputClaim(const fs::path& path)
{
    hold(this, {fs::absolute(path), true, stampOf(path)});
}

OutputClaim::~OutputClaim()
{
    release(this);
}

void requireNotInUse(const fs::path& path)
{
    if (isHeld(path, [](const HeldFile& file) { return !file.isOutput; }))
        throw FileError(path, "it is a table that was opened here; expected another file");
}

bool isRenewedSinceClaim(const fs::path& path)
{
    const std::optional<FileStamp> present = stampOf(path);
    return present && isHeld(path, [&](const HeldFile& file) { return file.isOutput && present != file.before; });
}

} // namespace core
