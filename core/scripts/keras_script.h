#pragma once

#include "core/scripts/script.h"

namespace core {

/// The experiment as a Keras user would write it: the article's code with the experiment's settings. Data and split are
/// the same bits as here; the first weights and the order of the batches are Keras's own.
/// The experiment must have passed check(). Without hiddenFeatures, which no knob sets.
Script kerasScript(const Experiment& experiment);

} // namespace core
