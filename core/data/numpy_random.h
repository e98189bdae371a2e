#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <stop_token>

namespace core {

/// The stream of `np.random` after `np.random.seed(seed)`, draw for draw.
/// A copy continues from the same place, independently of the original.
/// Source: NumPy's legacy generator, numpy/random/_mt19937.pyx and src/legacy/legacy-distributions.c.
class NumpyRandom {
public:
    explicit NumpyRandom(std::uint32_t seed) : m_engine(seed) {}

    /// One draw of 32 bits.
    std::uint32_t next32() { return static_cast<std::uint32_t>(m_engine()); }

    /// `randint(0, 2)`: one draw, of which the lowest bit is kept.
    std::uint8_t bit() { return static_cast<std::uint8_t>(next32() & 1U); }

    /// `rand()`: a multiple of 2^-53 in [0, 1), made of two draws.
    double uniform()
    {
        const std::uint32_t high = next32() >> 5U;
        const std::uint32_t low = next32() >> 6U;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// A number in [0, maximum], by masking and rejection: what `shuffle` and `permutation` draw.
    std::uint32_t interval(std::uint32_t maximum);

    /// `shuffle(values)`, in place.
    void shuffle(std::span<std::uint32_t> values);

    /// shuffle() in parts: goes on with the first `remaining` values (at first all of them), and returns how many are
    /// left: 0 when done, more after a stop request.
    std::size_t shuffle(std::span<std::uint32_t> values, std::size_t remaining, const std::stop_token& stop);

private:
    std::mt19937 m_engine;
};

} // namespace core
