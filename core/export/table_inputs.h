#pragma once

#include "core/experiment/experiment.h"
#include "core/training/model.h"

#include <filesystem>
#include <span>
#include <string>

namespace core {

/// The key of tableInputsText() in the metadata of a file.
constexpr const char* kTableInputsKey = "attention-lab table";

/// Returns what another program needs to use a network that was trained on a table, as JSON: the label and the value
/// that counts as 1, the columns of numbers and of texts in the order of the table's features, and each feature with
/// its column and either its category or fill, mean and deviation of the training rows. An input of a number is
/// ((missing ? fill : x) - mean) / deviation, or 0 where the deviation is 0; without a fill, rows with gaps were left
/// out. Percents are hundredths. Blocks. The experiment must have a table with values.
std::string tableInputsText(const Experiment& experiment, std::span<const std::uint32_t> trainRows);

/// Writes the network as an ONNX model; on a table, with all that happens to its raw rows: see saveOnnx(). Its metadata
/// then have tableInputsText(). Throws FileError.
void saveOnnxModel(const std::filesystem::path& path, const Model& model);

} // namespace core
