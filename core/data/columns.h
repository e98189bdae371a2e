#pragma once

#include "core/data/dataset.h"

#include <stop_token>

namespace core {

/// Turns the labels and uniform noise that were drawn into what the spec asks for: golden features, their duplicates
/// and decoys, noise, flipped labels, other scales. Goes on with the data set's stream. False after a stop request.
/// Source: the article's make_classification_dataset(); the formulas of HarderData.
template <typename Scalar>
bool makeColumns(Dataset<Scalar>& dataset, const std::stop_token& stop);

extern template bool makeColumns<float>(Dataset<float>&, const std::stop_token&);
extern template bool makeColumns<double>(Dataset<double>&, const std::stop_token&);

} // namespace core
