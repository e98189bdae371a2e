#include "core/data/mersenne_twister.h"

namespace core {

namespace {

constexpr std::size_t kShift = 397;

/// One step of the recurrence, from the number `kShift` places ahead, the top bit of the current one and the rest of
/// the next one.
constexpr std::uint32_t twist(std::uint32_t far, std::uint32_t current, std::uint32_t next)
{
    const std::uint32_t joined = (current & 0x80000000U) | (next & 0x7fffffffU);
    return far ^ (joined >> 1U) ^ ((0U - (joined & 1U)) & 0x9908b0dfU);
}

constexpr std::uint32_t temper(std::uint32_t number)
{
    number ^= number >> 11U;
    number ^= (number << 7U) & 0x9d2c5680U;
    number ^= (number << 15U) & 0xefc60000U;
    return number ^ (number >> 18U);
}

} // namespace

MersenneTwister::MersenneTwister(std::uint32_t seed)
{
    m_state[0] = seed;
    for (std::size_t i = 1; i < kSize; ++i)
        m_state[i] = 1812433253U * (m_state[i - 1] ^ (m_state[i - 1] >> 30U)) + static_cast<std::uint32_t>(i);
}

void MersenneTwister::refill()
{
    // Two loops without dependencies within 227 places, so that both can be vectorised.
    for (std::size_t i = 0; i < kSize - kShift; ++i)
        m_state[i] = twist(m_state[i + kShift], m_state[i], m_state[i + 1]);
    for (std::size_t i = kSize - kShift; i < kSize - 1; ++i)
        m_state[i] = twist(m_state[i + kShift - kSize], m_state[i], m_state[i + 1]);
    m_state[kSize - 1] = twist(m_state[kShift - 1], m_state[kSize - 1], m_state[0]);
    for (std::size_t i = 0; i < kSize; ++i)
        m_numbers[i] = temper(m_state[i]);
    m_used = 0;
}

} // namespace core
