#pragma once

#include "core/experiment/experiment.h"
#include "core/training/step_trace.h"

#include <QString>

#include <array>
#include <vector>

namespace ui {

/// A number of a step with its label: "Cross-entropy", "0.693".
struct StepFigure {
    QString label;
    QString figure;
};

/// The name of a step of a batch's training, its description, its numbers, and all of them in a sentence or two.
struct StepText {
    QString name;
    QString what;
    std::vector<StepFigure> figures;
    QString help;
};

/// Forward, loss, backward and update of a batch of this experiment, each with at most kMaxStepFigures numbers.
constexpr int kMaxStepFigures = 3;
std::array<StepText, 4> stepTexts(const core::Experiment& experiment, const core::StepTrace& trace);

/// The whole caption up to this phase, for screen readers: "Epoch 1, batch 12. Forward: ...".
QString spokenStep(const std::array<StepText, 4>& texts, const core::StepTrace& trace, core::StepPhase until);

} // namespace ui
