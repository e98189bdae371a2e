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

/// Asks whether there is memory before more is taken, in large steps: the question takes longer than most answers
/// are worth.
class MemoryBudget {
public:
    /// `purpose` is what messages say needs the memory.
    explicit MemoryBudget(std::string purpose) : m_purpose(std::move(purpose)) {}

    /// Throws NotEnoughMemory if so many bytes more do not fit.
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
