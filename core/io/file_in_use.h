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

/// Throws FileError if a FileInUse of this process holds the file to which the path leads.
void requireNotInUse(const std::filesystem::path& path);

} // namespace core
