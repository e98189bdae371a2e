#pragma once

#include "core/experiment/reports.h"

#include <QString>

#include <exception>

namespace ui {

/// The reason why an experiment could not be run, as a sentence.
QString failureText(const std::exception& problem);

/// The place of a divergence and advice: "the loss stopped being a finite number in epoch 1, batch 3; try ...".
QString divergenceText(const core::Divergence& divergence);

} // namespace ui
