#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

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
            grant(bytes);
    }

    void giveBack(std::uint64_t bytes) { m_taken -= bytes; }

private:
    void grant(std::uint64_t bytes);

    std::string m_purpose;
    std::uint64_t m_taken = 0;
    std::uint64_t m_granted = 0;
};

/// Asks the system to back an array that was not written yet with huge pages. Has no effect on systems without them.
/// Shuffled rows lie on different pages: for 10,000,000 rows on ordinary pages, most of the time of fetching a row was
/// spent on address translation.
void preferHugePages(void* begin, std::size_t bytes);

/// Reserves room for `count` values in an empty vector, on huge pages where that helps.
template <typename Value>
void reserveLarge(std::vector<Value>& values, std::size_t count)
{
    values.reserve(count);
    preferHugePages(values.data(), count * sizeof(Value));
}

} // namespace core
