#pragma once

#include "core/io/file_number.h"

#include <filesystem>

namespace core {

/// Returns where writing to this path puts the file: an absolute path without links. Follows links that lead to a file
/// that does not exist yet, too. Returns the path itself if the system cannot follow it.
std::filesystem::path destinationOf(const std::filesystem::path& path);

/// The file that a path leads to, whatever its spelling: device and inode of a file that exists, else the place where
/// it would be made.
class FileIdentity {
public:
    explicit FileIdentity(const std::filesystem::path& path);
    bool operator==(const FileIdentity&) const = default;

    /// Whether it is a device, a pipe or a socket, which several writers can share.
    [[nodiscard]] bool isShared() const { return m_isShared; }

private:
    FileNumber m_number;
    std::filesystem::path m_place; ///< empty for a file that exists
    bool m_isShared = false;
};

} // namespace core
