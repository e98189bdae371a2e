#include "core/memory/memory.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <optional>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace core {

namespace {

constexpr std::uint64_t kUnknown = std::numeric_limits<std::uint64_t>::max();

/// Returns MemAvailable of Linux's /proc/meminfo, which includes caches that can be freed.
std::uint64_t machineMemory()
{
    std::ifstream file("/proc/meminfo");
    std::string key;
    std::uint64_t kibibytes = 0;
    std::string unit;
    while (file >> key >> kibibytes) {
        std::getline(file, unit);
        if (key == "MemAvailable:")
            return kibibytes * 1024;
    }
    return kUnknown;
}

std::optional<std::uint64_t> readNumber(const char* path)
{
    std::ifstream file(path);
    std::uint64_t number = 0;
    if (file >> number)
        return number;
    return std::nullopt; // absent, or the word "max"
}

/// Returns the rest of a container's limit (control groups, version 2).
std::uint64_t containerMemory()
{
    const auto limit = readNumber("/sys/fs/cgroup/memory.max");
    const auto used = readNumber("/sys/fs/cgroup/memory.current");
    if (!limit || !used)
        return kUnknown;
    return *limit > *used ? *limit - *used : 0;
}

} // namespace

std::uint64_t availableMemory()
{
    return std::min(machineMemory(), containerMemory());
}

NotEnoughMemory::NotEnoughMemory(const std::string& purpose, std::uint64_t requiredBytes, std::uint64_t availableBytes)
    : std::runtime_error(purpose + " needs " + bytesText(requiredBytes) + " of memory, but only " +
                         bytesText(availableBytes) + " is free"),
      required(requiredBytes), available(availableBytes)
{
}

void requireMemory(const std::string& purpose, std::uint64_t required, std::uint64_t available)
{
    if (required > available)
        throw NotEnoughMemory(purpose, required, available);
}

void MemoryBudget::grant(std::uint64_t bytes)
{
    constexpr std::uint64_t kStep = 64'000'000;
    const std::uint64_t held = m_taken - bytes;
    const std::uint64_t free = availableMemory();
    const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t step = std::max(bytes, kStep);
    requireMemory(m_purpose, held + step, free > most - held ? most : free + held);
    m_granted = held + step;
}

void preferHugePages([[maybe_unused]] void* begin, [[maybe_unused]] std::size_t bytes)
{
#ifdef __linux__
    constexpr std::uintptr_t kHugePage = std::uintptr_t{2} << 20U;
    // Smaller arrays fit the address translation buffers anyway, and clearing a huge page takes long.
    constexpr std::size_t kWorthwhile = std::size_t{8} << 20U;
    if (bytes < kWorthwhile)
        return;
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (address + kHugePage - 1) & ~(kHugePage - 1);
    const std::uintptr_t last = (address + bytes) & ~(kHugePage - 1);
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
#endif
}

} // namespace core
