#include "core/data/numpy_random.h"

#include <bit>
#include <utility>

namespace core {

std::uint32_t NumpyRandom::interval(std::uint32_t maximum)
{
    if (maximum == 0)
        return 0; // NumPy draws nothing here, and the stream must stay in step.
    const std::uint32_t mask = ~std::uint32_t{0} >> static_cast<unsigned>(std::countl_zero(maximum));
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
    constexpr std::size_t kSwapsPerStopCheck = std::size_t{1}
                                               << 16U; // a few milliseconds, however far apart the values
    while (remaining > 1) {
        if (stop.stop_requested())
            return remaining;
        const std::size_t end = remaining > kSwapsPerStopCheck ? remaining - kSwapsPerStopCheck : 1;
        for (; remaining > end; --remaining)
            std::swap(values[remaining - 1], values[interval(static_cast<std::uint32_t>(remaining - 1))]);
    }
    return 0;
}

} // namespace core
