#pragma once

#include "core/training/model.h"

#include <filesystem>
#include <stop_token>

namespace core {

/// Writes the attention of every test row as a .npy file: float32 (rows, features), in the order of the split, as in
/// X_test.npy. The model must have attention. False after a stop request; then there is no file. Throws FileError.
bool saveRowAttention(const std::filesystem::path& path, const Model& model, const std::stop_token& stop = {});

} // namespace core
