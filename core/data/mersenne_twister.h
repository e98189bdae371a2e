#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace core {

/// The 32-bit Mersenne Twister with the numbers of std::mt19937, computed 624 at a time by loops that the compiler
/// vectorises.
/// Source: Matsumoto and Nishimura, "Mersenne Twister" (1998); the seeding of their 2002 version.
class MersenneTwister {
public:
    explicit MersenneTwister(std::uint32_t seed);

    std::uint32_t next()
    {
        if (m_used == kSize)
            refill();
        return m_numbers[m_used++];
    }

    /// Returns the numbers that are computed already, at least one; consume() removes them.
    std::span<const std::uint32_t> ready()
    {
        if (m_used == kSize)
            refill();
        return std::span(m_numbers).subspan(m_used);
    }
    void consume(std::size_t count) { m_used += count; }

private:
    static constexpr std::size_t kSize = 624;

    void refill();

    std::array<std::uint32_t, kSize> m_state;
    std::array<std::uint32_t, kSize> m_numbers; ///< the state, tempered
    std::size_t m_used = kSize;
};

} // namespace core
