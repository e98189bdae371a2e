#pragma once

#include "core/data/mersenne_twister.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

namespace core {

/// The stream of `np.random` after `np.random.seed(seed)`, draw for draw.
/// A copy continues independently from the same state.
/// Source: NumPy's legacy generator, numpy/random/_mt19937.pyx and src/legacy/legacy-distributions.c.
class NumpyRandom {
public:
    explicit NumpyRandom(std::uint32_t seed) : m_engine(seed) {}

    /// Draws 32 bits.
    std::uint32_t next32() { return m_engine.next(); }

    /// `randint(0, 2)`: the lowest bit of one draw.
    std::uint8_t bit() { return static_cast<std::uint8_t>(next32() & 1U); }

    /// `rand()`: a multiple of 2^-53 in [0, 1), from two draws.
    double uniform()
    {
        const std::uint32_t high = next32();
        return uniformOf(high, next32());
    }

    /// `rand(values.size())`, rounded to Scalar.
    template <typename Scalar>
    void fillUniform(std::span<Scalar> values);

    /// `standard_normal()`: Marsaglia's polar method makes two numbers, the second of which is kept for the next call.
    double normal();

    /// Returns a number in [0, maximum] by masking and rejection, as `shuffle` and `permutation` do.
    std::uint32_t interval(std::uint32_t maximum);

    /// `shuffle(values)`, in place.
    void shuffle(std::span<std::uint32_t> values);

    /// shuffle() in parts: continues with the first `remaining` values (initially all) and returns the rest: 0 when
    /// done, more after a stop request.
    std::size_t shuffle(std::span<std::uint32_t> values, std::size_t remaining, const std::stop_token& stop);

private:
    /// Returns (a * 2^26 + b) / 2^53 from the upper 27 and 26 bits of two draws. They fit signed integers, which
    /// convert to double in one instruction; multiplying by a power of two is exact, as NumPy's division is.
    static double uniformOf(std::uint32_t first, std::uint32_t second)
    {
        const auto high = static_cast<std::int32_t>(first >> 5U);
        const auto low = static_cast<std::int32_t>(second >> 6U);
        return (high * 67108864.0 + low) * 0x1p-53;
    }

    std::size_t shuffleTo(std::span<std::uint32_t> values, std::size_t remaining, std::size_t end);

    MersenneTwister m_engine;
    std::optional<double> m_nextNormal;
};

} // namespace core
