#include "core/data/numpy_random.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace core {

namespace {

/// Returns the smallest number of the form 2^k - 1 that is at least `maximum`.
std::uint32_t maskFor(std::uint32_t maximum)
{
    return maximum == 0 ? 0 : ~std::uint32_t{0} >> static_cast<unsigned>(std::countl_zero(maximum));
}

} // namespace

template <typename Scalar>
void NumpyRandom::fillUniform(std::span<Scalar> values)
{
    while (!values.empty()) {
        const std::span<const std::uint32_t> draws = m_engine.ready();
        const std::size_t count = std::min(draws.size() / 2, values.size());
        for (std::size_t i = 0; i < count; ++i)
            values[i] = static_cast<Scalar>(uniformOf(draws[2 * i], draws[2 * i + 1]));
        m_engine.consume(2 * count);
        values = values.subspan(count);
        if (!values.empty() && draws.size() % 2 == 1) {
            // The second draw of this value is not ready yet.
            values.front() = static_cast<Scalar>(uniform());
            values = values.subspan(1);
        }
    }
}

template void NumpyRandom::fillUniform<float>(std::span<float>);
template void NumpyRandom::fillUniform<double>(std::span<double>);

double NumpyRandom::normal()
{
    if (m_nextNormal)
        return *std::exchange(m_nextNormal, std::nullopt);
    double first = 0.0;
    double second = 0.0;
    double squares = 0.0;
    do {
        first = 2.0 * uniform() - 1.0;
        second = 2.0 * uniform() - 1.0;
        squares = first * first + second * second;
    } while (squares >= 1.0 || squares == 0.0);
    const double factor = std::sqrt(-2.0 * std::log(squares) / squares);
    m_nextNormal = factor * first;
    return factor * second;
}

std::uint32_t NumpyRandom::interval(std::uint32_t maximum)
{
    if (maximum == 0)
        return 0; // NumPy draws nothing in this case either
    const std::uint32_t mask = maskFor(maximum);
    std::uint32_t value = next32() & mask;
    while (value > maximum)
        value = next32() & mask;
    return value;
}

void NumpyRandom::shuffle(std::span<std::uint32_t> values)
{
    shuffle(values, values.size(), {});
}

std::size_t NumpyRandom::shuffle(std::span<std::uint32_t> values, std::size_t remaining, const std::stop_token& stop)
{
    constexpr std::size_t kSwapsPerStopCheck = std::size_t{1} << 16U; // a few milliseconds
    while (remaining > 1) {
        if (stop.stop_requested())
            return remaining;
        remaining = shuffleTo(values, remaining, remaining > kSwapsPerStopCheck ? remaining - kSwapsPerStopCheck : 1);
    }
    return 0;
}

/// Places the values from remaining - 1 down to `end`, at least 1. Returns `end`.
///
/// Each value is swapped with values[interval(place)]. A branch on the rejection of a draw would be mispredicted often,
/// so a rejected draw swaps the value with itself and does not advance.
std::size_t NumpyRandom::shuffleTo(std::span<std::uint32_t> values, std::size_t remaining, std::size_t end)
{
    constexpr std::size_t kAhead = 32; // draws to prefetch for
    std::size_t place = remaining - 1;
    while (place >= end) {
        const std::span<const std::uint32_t> draws = m_engine.ready();
        std::size_t used = 0;
        for (; used < draws.size() && place >= end; ++used) {
            const std::uint32_t mask = maskFor(static_cast<std::uint32_t>(place));
            if (used + kAhead < draws.size())
                __builtin_prefetch(&values[std::min<std::size_t>(draws[used + kAhead] & mask, place)], 1);
            const std::size_t drawn = draws[used] & mask;
            const bool accepted = drawn <= place;
            std::swap(values[place], values[accepted ? drawn : place]);
            place -= accepted ? 1 : 0;
        }
        m_engine.consume(used);
    }
    return end;
}

} // namespace core
