#pragma once

#include "core/memory/memory.h"

#include <algorithm>
#include <memory>
#include <stop_token>
#include <vector>

namespace core {

/// A list that grows in blocks: no values are moved, and its memory is at most twice its content.
template <typename Value>
class GrowingColumn {
public:
    void add(Value value, MemoryBudget& budget)
    {
        if (m_next == m_blockEnd)
            addBlock(budget);
        *m_next++ = value;
    }

    /// Returns all values contiguously, or fewer after a stop request. Frees the blocks one by one; the list is empty
    /// afterwards.
    std::vector<Value> take(MemoryBudget& budget, const std::stop_token& stop)
    {
        std::vector<Value> values;
        if (m_blocks.empty())
            return values;
        const std::size_t count = m_size - static_cast<std::size_t>(m_blockEnd - m_next);
        budget.take(count * sizeof(Value));
        values.reserve(count);
        for (Block& block : m_blocks) {
            if (stop.stop_requested())
                break;
            const std::size_t unused = &block == &m_blocks.back() ? static_cast<std::size_t>(m_blockEnd - m_next) : 0;
            values.insert(values.end(), block.values.get(), block.values.get() + (block.size - unused));
            block.values.reset();
        }
        budget.giveBack(m_size * sizeof(Value));
        clear();
        return values;
    }

    void clear()
    {
        m_blocks.clear();
        m_next = m_blockEnd = nullptr;
        m_size = 0;
    }

private:
    struct Block {
        std::unique_ptr<Value[]> values; // not cleared, unlike a vector
        std::size_t size;
    };

    void addBlock(MemoryBudget& budget)
    {
        constexpr std::size_t kFirst = 64;
        constexpr std::size_t kLargest = 65'536;
        const std::size_t size = m_blocks.empty() ? kFirst : std::min(2 * m_blocks.back().size, kLargest);
        budget.take(size * sizeof(Value));
        m_blocks.push_back({std::make_unique_for_overwrite<Value[]>(size), size});
        m_next = m_blocks.back().values.get();
        m_blockEnd = m_next + size;
        m_size += size;
    }

    std::vector<Block> m_blocks;
    Value* m_next = nullptr;
    Value* m_blockEnd = nullptr;
    std::size_t m_size = 0; ///< capacity of all blocks
};

} // namespace core
