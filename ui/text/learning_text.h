#pragma once

#include "core/analysis/test_loss_trend.h"

#include <QString>

namespace ui {

/// "The test loss was lowest after epoch 37 (0.213) and has risen to 0.348 since: ..."
QString risingText(const core::RisingTestLoss& rise);

/// "Lowest test loss: 0.213, after epoch 37", without a full stop.
QString lowestText(const core::LowestTestLoss& lowest);

} // namespace ui
