#pragma once

#include <cstdint>
#include <string>

namespace core {

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
