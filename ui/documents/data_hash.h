#pragma once

#include "core/data/dataset.h"

#include <stop_token>
#include <string>

namespace ui {

/// Returns the SHA-256, in 64 hexadecimal digits, of the features as float32 row by row, the labels as bytes and the
/// rows of training and test as uint32, in the order of the split. Blocks, 10 ms for the article's data. Empty after a
/// stop request.
std::string dataHash(const core::Dataset<float>& dataset, const std::stop_token& stop = {});

} // namespace ui
