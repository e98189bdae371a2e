#pragma once

#include "core/analysis/test_loss_trend.h"

#include <QString>

namespace ui {

/// "The test loss was lowest after epoch 37 (0.2134) and has risen to 0.3480 since: ..."
QString risingText(const core::RisingTestLoss& rise);

} // namespace ui
