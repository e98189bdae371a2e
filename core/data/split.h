#pragma once

#include "core/data/dataset_spec.h"
#include "core/data/numpy_random.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// The row numbers of both sides of a split.
struct Split {
    std::vector<std::uint32_t> train;
    std::vector<std::uint32_t> test;
};

/// Splits rows with these labels (each 0 or 1), and continues the stream as scikit-learn does.
/// Blocks. Returns nothing after a stop request. Throws std::runtime_error for a stratified split of labels of which
/// one is unlike all others, as scikit-learn does.
/// Source: sklearn.model_selection.ShuffleSplit; with DatasetSpec::stratify StratifiedShuffleSplit.
std::optional<Split> splitRows(const DatasetSpec& spec, std::span<const std::uint8_t> labels, NumpyRandom& stream,
                               const std::stop_token& stop = {});

} // namespace core
