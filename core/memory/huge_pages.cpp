#include "core/memory/huge_pages.h"

#ifdef __linux__
#include <cstdint>
#include <sys/mman.h>
#endif

namespace core {

#ifdef __linux__
void preferHugePages(void* begin, std::size_t bytes)
{
    constexpr std::uintptr_t kHugePage = std::uintptr_t{2} << 20U;
    // Smaller arrays fit the address translation buffers anyway, and clearing a huge page takes long.
    constexpr std::size_t kWorthwhile = std::size_t{8} << 20U;
    if (bytes < kWorthwhile)
        return;
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (address + kHugePage - 1) & ~(kHugePage - 1);
    const std::uintptr_t last = (address + bytes) & ~(kHugePage - 1);
    madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
}
#else
void preferHugePages(void*, std::size_t) {}
#endif

} // namespace core
