#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"

#include <cstdint>
#include <stop_token>

namespace core {

/// Fills the flat parameters with Keras's defaults: Glorot uniform kernels and zero biases.
/// The draws come from a stream of their own, made from the seed, so that the data and their order do not
/// depend on the network. float and double get the same values up to rounding.
/// A stop request leaves the rest zero.
/// Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
template <typename Scalar>
void initialiseParameters(const ParameterLayout& layout, std::uint32_t seed, Vector<Scalar>& parameters,
                          const std::stop_token& stop = {});

extern template void initialiseParameters<float>(const ParameterLayout&, std::uint32_t, Vector<float>&,
                                                 const std::stop_token&);
extern template void initialiseParameters<double>(const ParameterLayout&, std::uint32_t, Vector<double>&,
                                                  const std::stop_token&);

} // namespace core
