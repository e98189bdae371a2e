#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"

#include <filesystem>

namespace core {

/// Writes a network as an ONNX model, opset 13: `inputs` float (N, features) -> `probability` (N, 1), and with
/// attention also `attention` (N, features). Layers and tensors have Keras's names: dense_1/kernel, ...
/// parameters: (parameterCount), in the order of the layout. The shape must not have hiddenFeatures. Throws FileError.
/// Source: github.com/onnx/onnx/blob/main/onnx/onnx.proto, docs/Operators.md.
void saveOnnx(const std::filesystem::path& path, const NetworkShape& shape, const Vector<float>& parameters);

} // namespace core
