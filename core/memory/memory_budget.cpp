#include "core/memory/memory_budget.h"

#include "core/memory/memory.h"

#include <algorithm>
#include <limits>

namespace core {

void MemoryBudget::ask(std::uint64_t bytes)
{
    constexpr std::uint64_t kStep = 64'000'000;
    const std::uint64_t held = m_taken - bytes;
    const std::uint64_t free = availableMemory();
    const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t step = std::max(bytes, kStep);
    requireMemory(m_purpose, held + step, free > most - held ? most : free + held);
    m_granted = held + step;
}

} // namespace core
