#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace core {

/// Thrown before any allocation if the work would not fit. what() contains both sizes.
struct NotEnoughMemory : std::runtime_error {
    NotEnoughMemory(const std::string& purpose, std::uint64_t requiredBytes, std::uint64_t availableBytes);

    std::uint64_t required;
    std::uint64_t available;
};

/// Returns the bytes that can be allocated without swapping, within the container's limit in /sys/fs/cgroup/memory.max.
/// Returns the largest number if the system does not provide it.
std::uint64_t availableMemory();

/// Throws NotEnoughMemory if `purpose` needs more bytes than are available.
void requireMemory(const std::string& purpose, std::uint64_t required, std::uint64_t available);

/// Checks in steps of at least 64 MB whether memory is available before more is allocated, because each check reads a
/// file of the system.
class MemoryBudget {
public:
    /// `purpose` is the subject of the error message.
    explicit MemoryBudget(std::string purpose) : m_purpose(std::move(purpose)) {}

    /// Throws NotEnoughMemory if so many more bytes do not fit.
    void take(std::uint64_t bytes)
    {
        m_taken += bytes;
        if (m_taken > m_granted)
            ask(bytes);
    }

    void giveBack(std::uint64_t bytes) { m_taken -= bytes; }

private:
    void ask(std::uint64_t bytes);

    std::string m_purpose;
    std::uint64_t m_taken = 0;
    std::uint64_t m_granted = 0;
};

} // namespace core
