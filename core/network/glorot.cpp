#include "core/network/glorot.h"

#include "core/network/dense.h"

#include <cmath>
#include <random>

namespace core {

template <typename Scalar>
void initialiseParameters(const ParameterLayout& layout, std::uint32_t seed, Vector<Scalar>& parameters,
                          const std::stop_token& stop)
{
    constexpr Index kDrawsPerStopCheck = Index{1} << 16U;
    // The second word keeps this stream apart from that of the data, which std::mt19937(seed) gives.
    std::seed_seq seeds{seed, std::uint32_t{0x57454947}};
    std::mt19937_64 engine(seeds);
    parameters.setZero(layout.parameterCount());
    // The head begins with the same weights with and without attention, so that the two can be compared.
    if (!layout.hasAttention())
        engine.discard(static_cast<unsigned long long>(layout.head().front().inputs * layout.head().front().inputs));
    for (const DenseSlot& slot : layout.layers()) {
        const double limit = std::sqrt(6.0 / static_cast<double>(slot.inputs + slot.outputs));
        auto kernel = kernelOf(slot, parameters);
        for (Index i = 0; i < kernel.size(); ++i) {
            if (i % kDrawsPerStopCheck == 0 && stop.stop_requested())
                return;
            // Not std::uniform_real_distribution: its draws differ between standard libraries.
            const double unit = static_cast<double>(engine() >> 11U) * 0x1p-53;
            kernel.data()[i] = static_cast<Scalar>((2.0 * unit - 1.0) * limit);
        }
    }
}

template void initialiseParameters<float>(const ParameterLayout&, std::uint32_t, Vector<float>&,
                                          const std::stop_token&);
template void initialiseParameters<double>(const ParameterLayout&, std::uint32_t, Vector<double>&,
                                           const std::stop_token&);

} // namespace core
