#pragma once

#include "ui/views/compare/compared_run.h"

#include <QString>

#include <vector>

namespace ui {

/// What the comparison says in words.
struct CompareText {
    QString headline; ///< "Run A gives its golden feature the most attention: 0.681, 0.153 more than this run."
    QString finding;  ///< "One setting differs between them: learning rate 0.003 → 0.03."
};

/// The run shown comes first.
CompareText compareText(const std::vector<ComparedRun>& runs);

} // namespace ui
