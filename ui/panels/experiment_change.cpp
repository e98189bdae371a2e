#include "ui/panels/experiment_change.h"

#include "core/training/knobs.h"
#include "ui/panels/field_text.h"

#include <QStringList>

#include <utility>

namespace ui {

QString changeText(const core::Experiment& before, const core::Experiment& after)
{
    QStringList changes;
    for (const core::Knob& knob : core::knobs())
        if (knob.get(before) != knob.get(after))
            changes +=
                QStringLiteral("%1 %2 → %3").arg(knobLabel(knob), settingText(knob, before), settingText(knob, after));
    return changes.join(QStringLiteral(", "));
}

ExperimentChange::ExperimentChange(const core::Experiment& before, const core::Experiment& after, int gesture,
                                   Apply apply)
    : QUndoCommand(changeText(before, after)), m_before(before), m_after(after), m_gesture(gesture),
      m_apply(std::move(apply))
{
}

void ExperimentChange::redo()
{
    if (!std::exchange(m_made, false))
        m_apply(m_after);
}

bool ExperimentChange::mergeWith(const QUndoCommand* other)
{
    m_after = static_cast<const ExperimentChange*>(other)->m_after;
    setText(changeText(m_before, m_after));
    // A drag that comes back to where it began changed nothing.
    setObsolete(m_before == m_after);
    return true;
}

} // namespace ui
