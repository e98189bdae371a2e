#pragma once

#include "ui/training/run_cache.h"

#include <QString>

#include <cstddef>
#include <memory>

namespace ui {

/// A pinned run as it is shown beside another one.
struct LabelledPin {
    std::size_t place = 0; ///< see pinName()
    QString label;         ///< what differs from the run shown: "learning rate 0.003 → 0.03"
    std::shared_ptr<const RunSnapshot> run;
};

} // namespace ui
