#pragma once

#include "core/scripts/script.h"

namespace core {

/// The experiment as a PyTorch user would write it. Data, split and order of the batches are the same bits as here; the
/// first weights are drawn as Keras draws them, from PyTorch's stream, and its Adam adds epsilon in another place.
/// The experiment must have passed check(). Without hiddenFeatures, which no knob sets.
Script pytorchScript(const Experiment& experiment);

} // namespace core
