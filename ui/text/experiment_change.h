#pragma once

#include "core/experiment/experiment.h"

#include <QUndoCommand>

#include <functional>

namespace ui {

/// What differs between two experiments, in words: "Golden feature 5 → 7, Seed 0 → 3". Empty if nothing does.
QString changeText(const core::Experiment& before, const core::Experiment& after);

/// A change of the settings that can be taken back. Changes of one gesture, such as a drag, are one.
class ExperimentChange : public QUndoCommand {
public:
    using Apply = std::function<void(const core::Experiment&)>;

    /// Of a change that is none of a gesture's, and never merged.
    static constexpr int kNoGesture = -1;

    /// The change has been made already; `apply` makes it again, or takes it back.
    ExperimentChange(const core::Experiment& before, const core::Experiment& after, int gesture, Apply apply);

    /// In words of the present language; text() stays in that of the time.
    [[nodiscard]] QString describe() const { return changeText(m_before, m_after); }

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
