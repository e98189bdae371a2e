#pragma once

#include "core/training/model.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// Gradient × input: the mean over the first `rows` test rows of |x_j dz/dx_j|, (F), where z is a row's logit.
///
/// Of the logit, because the probability's gradient vanishes where the network is sure of itself. The size is averaged,
/// because a feature that pulls one class up and the other down would otherwise cancel itself.
/// The attention is differentiated, too: an input moves what every other input gets.
/// Blocks. Nothing after a stop request.
/// Source: Baehrens et al., "How to Explain Individual Classification Decisions" (2010); Shrikumar et al., "Not Just a
/// Black Box" (2016).
std::optional<std::vector<double>> gradientInput(const Model& model, std::int64_t rows,
                                                 const std::stop_token& stop = {});

} // namespace core
