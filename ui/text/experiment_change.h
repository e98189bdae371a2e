#pragma once

#include "core/experiment/experiment.h"
#include "ui/text/described_change.h"

#include <functional>

namespace ui {

/// The differences between two experiments: "Golden feature 5 → 7, Seed 0 → 3". Empty if there are none.
QString changeText(const core::Experiment& before, const core::Experiment& after);

/// The settings of an experiment that another one has otherwise: "Golden feature 5, Seed 0". Empty if there are none.
QString settingsApartText(const core::Experiment& experiment, const core::Experiment& other);

/// An undoable change of the settings. Changes of one gesture, such as a drag, merge into one.
class ExperimentChange : public DescribedChange {
public:
    using Apply = std::function<void(const core::Experiment&)>;

    /// Gesture of a change that never merges.
    static constexpr int kNoGesture = -1;

    /// The change is made already; `apply` redoes and undoes it.
    ExperimentChange(const core::Experiment& before, const core::Experiment& after, int gesture, Apply apply);

    /// changeText() in the current language.
    [[nodiscard]] QString describe() const override { return changeText(m_before, m_after); }

    void undo() override { m_apply(m_before); }
    void redo() override;
    [[nodiscard]] int id() const override { return m_gesture; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    core::Experiment m_before;
    core::Experiment m_after;
    int m_gesture;
    Apply m_apply;
    bool m_made = true; ///< QUndoStack::push() calls redo() once
};

} // namespace ui
