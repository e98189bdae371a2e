#pragma once

#include <filesystem>

namespace core {

/// Keeps every OutputFile of this process from replacing a file, such as the table that a window shows, by whatever
/// path or link. May be used on any thread.
class FileInUse {
public:
    explicit FileInUse(const std::filesystem::path& path);
    FileInUse(const FileInUse&) = delete;
    FileInUse& operator=(const FileInUse&) = delete;
    ~FileInUse();
};

/// Keeps every OutputFile of this process from replacing what another program puts at a place after this object was
/// made, by whatever path or link: the new content is then kept beside it. May be used on any thread.
class OutputClaim {
public:
    explicit OutputClaim(const std::filesystem::path& path);
    OutputClaim(const OutputClaim&) = delete;
    OutputClaim& operator=(const OutputClaim&) = delete;
    ~OutputClaim();
};

/// Throws FileError if a FileInUse of this process holds the file to which the path leads.
void requireNotInUse(const std::filesystem::path& path);

/// Returns whether another program has made or changed the file to which the path leads since an OutputClaim on it was
/// made. False without a claim, and for a file that has gone.
[[nodiscard]] bool isRenewedSinceClaim(const std::filesystem::path& path);

} // namespace core
