#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace core {

/// The 32-bit Mersenne Twister, number for number std::mt19937, made 624 numbers at a time by loops that compile to
/// vector instructions.
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

    /// The numbers that are ready to be taken, at least one; consume() takes them.
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
