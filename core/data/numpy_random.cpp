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
    for (std::size_t i = values.size(); i-- > 1;)
        std::swap(values[i], values[interval(static_cast<std::uint32_t>(i))]);
}

} // namespace core
