#pragma once

#include "core/io/file_error.h"
#include "core/io/file_number.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace core {

/// Identifies a file and its content without reading it: another program that writes the file, or replaces it, changes
/// the stamp.
struct FileStamp {
    FileNumber number;
    std::int64_t size = 0; ///< bytes
    /// Time of the last change of the content, since 1970.
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;

    bool operator==(const FileStamp&) const = default;
};

/// Returns the stamp of a file, with links followed; nothing if there is none, or it cannot be reached.
std::optional<FileStamp> stampOf(const std::filesystem::path& path);

/// A file that must not be replaced, because another program has changed it.
struct FileRenewed : FileError {
    explicit FileRenewed(const std::filesystem::path& path) : FileError(path, "another program has changed it") {}
    /// `kept`: the file that holds what was to replace it.
    FileRenewed(const std::filesystem::path& path, const std::filesystem::path& kept)
        : FileError(path, "another program has changed it meanwhile; what was to replace it is " + kept.string())
    {
    }
};

/// Throws FileRenewed if the file exists and has another stamp than expected; no expectation: never.
void requireStamp(const std::filesystem::path& path, const std::optional<FileStamp>& expected);

} // namespace core
