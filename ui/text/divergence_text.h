#pragma once

#include "core/experiment/reports.h"

#include <QString>

namespace ui {

/// What happened where, and what to try: "the loss stopped being a finite number in epoch 1, batch 3; try ...".
QString divergenceText(const core::Divergence& divergence);

} // namespace ui
