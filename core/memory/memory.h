#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace core {

/// Thrown before anything is allocated when the work would not fit; what() names both sizes.
struct NotEnoughMemory : std::runtime_error {
    NotEnoughMemory(const std::string& purpose, std::uint64_t requiredBytes, std::uint64_t availableBytes);

    std::uint64_t required;
    std::uint64_t available;
};

/// Bytes that can be allocated now without swapping, within the limit of a container where it is told in
/// /sys/fs/cgroup/memory.max.
/// The largest number there is where the system does not tell.
std::uint64_t availableMemory();

/// Throws NotEnoughMemory if `purpose` needs more bytes than are available.
void requireMemory(const std::string& purpose, std::uint64_t required, std::uint64_t available);

} // namespace core
