#pragma once

#include <cstdint>

#include <sys/stat.h>

namespace core {

/// The numbers by which the system knows a file, whatever path leads to it.
struct FileNumber {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    FileNumber() = default;
    explicit FileNumber(const struct stat& status) : device(status.st_dev), inode(status.st_ino) {}
    bool operator==(const FileNumber&) const = default;
};

} // namespace core
