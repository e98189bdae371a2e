#pragma once

#include "ui/documents/recovery.h"

#include <QString>

namespace ui {

/// Which run is offered, in the words of someone who has to decide: "lecture.attnlab as of 2026-11-27, 23:41: 20
/// features, golden feature 5, epoch 3 of 5."
QString recoveryText(const Recovery::Offer& offer);

} // namespace ui
