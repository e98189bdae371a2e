#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"

#include <filesystem>

namespace core {

/// Writes all parameters as the tensors attention_vec/kernel (in, out), attention_vec/bias (out), dense_1/kernel, ...:
/// Keras's names and layout. parameters: (parameterCount), in the order of the layout. Throws FileError.
void saveWeights(const std::filesystem::path& path, const ParameterLayout& layout, const Vector<float>& parameters);

/// Reads what saveWeights() or another program wrote, to the same bits.
/// Throws FileError naming the first tensor that is missing, has another shape, belongs to no layer or holds a
/// number that is not finite, or that the network would lose: the attention's where it is uniform.
Vector<float> loadWeights(const std::filesystem::path& path, const ParameterLayout& layout);

} // namespace core
