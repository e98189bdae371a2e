#pragma once

#include "core/experiment/reports.h"

#include <QString>

#include <exception>

namespace ui {

/// The reason of a failure: the exception's text, or for missing memory one of these translated texts, with the
/// required and the available size for %1 and %2 of the first.
QString failureText(const std::exception& problem, const QString& needsMemory, const QString& outOfMemory);

/// The reason why an experiment could not be trained, translated.
QString failureText(const std::exception& problem);

/// The place of a divergence and advice: "the loss stopped being a finite number in epoch 1, batch 3; try ...".
QString divergenceText(const core::Divergence& divergence);

} // namespace ui
