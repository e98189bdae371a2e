#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace core {

/// What makes the raw rows of a table the inputs of a network.
struct OnnxRawInputs {
    std::vector<double> fills;                        ///< (numbers), for missing ones; empty: those stay missing
    std::vector<double> means;                        ///< (numbers)
    std::vector<double> factors;                      ///< (numbers)
    std::vector<std::vector<std::string>> categories; ///< of each column of texts
    std::vector<std::int64_t> order;                  ///< (features): the place among all numbers, then all categories
};

/// A text that a model carries, found by its key in `metadata_props`.
struct OnnxMetadata {
    std::string key;
    std::string text;
};

/// Writes a network as an ONNX model, opset 13: `inputs` float (N, features) -> `probability` (N, 1), and with
/// attention also `attention` (N, features). Layers and tensors have Keras's names: dense_1/kernel, ...
/// parameters: (parameterCount), in the order of the layout. The shape must not have hiddenFeatures. Throws FileError.
/// Source: github.com/onnx/onnx/blob/main/onnx/onnx.proto, docs/Operators.md.
void saveOnnx(const std::filesystem::path& path, const NetworkShape& shape, const Vector<float>& parameters);

/// Writes the network with what was done to the rows of a table before it, so that raw rows are the input: `numbers`
/// double (N, columns of numbers), NaN where missing, and `categories` string (N, columns of texts); either is left out
/// if there are none. An infinite number is missing, and a text that is no category is 0 in all features of its column.
/// Filled and standardised in double and rounded to float, they are `inputs`, which is a further output: what it holds
/// has the bits of fillAndStandardise<float>(). Needs the operators of ai.onnx.ml for texts.
void saveOnnx(const std::filesystem::path& path, const NetworkShape& shape, const Vector<float>& parameters,
              const OnnxRawInputs& raw, const OnnxMetadata& metadata);

} // namespace core
