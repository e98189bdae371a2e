#pragma once

#include "core/experiment/reports.h"

#include <QString>

#include <exception>

namespace ui {

/// The reason why work failed: where memory is missing, one of these translated texts, the first with the two sizes for
/// %1 and %2; else the exception's own.
QString failureText(const std::exception& problem, const QString& needsMemory, const QString& outOfMemory);

/// The reason why an experiment could not be trained, translated.
QString failureText(const std::exception& problem);

/// The place of a divergence and advice: "the loss stopped being a finite number in epoch 1, batch 3; try ...".
QString divergenceText(const core::Divergence& divergence);

} // namespace ui
