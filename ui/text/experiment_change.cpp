#include "ui/text/experiment_change.h"

#include "core/experiment/knobs.h"
#include "core/experiment/result_origin.h"
#include "core/tables/prepared_table.h"
#include "ui/text/field_text.h"
#include "ui/text/origin_text.h"
#include "ui/text/shown/shown_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace ui {

namespace {

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ExperimentChange)
};

bool differs(const core::Knob& knob, const core::Experiment& one, const core::Experiment& other)
{
    return core::appliesTo(knob, one) && core::appliesTo(knob, other) && knob.get(one) != knob.get(other);
}

QString dataChangeText(const core::Experiment& before, const core::Experiment& after)
{
    const bool isSameFile = before.table && after.table && before.table->sha256 == after.table->sha256;
    return isSameFile ? ChangeWords::tr("Choices about %1").arg(dataName(after))
                      : ChangeWords::tr("Data %1 → %2").arg(dataName(before), dataName(after));
}

} // namespace

QString changeText(const core::Experiment& before, const core::Experiment& after)
{
    QStringList changes;
    if (!core::haveSameSource(before, after))
        changes += dataChangeText(before, after);
    for (const core::Knob& knob : core::knobs())
        if (differs(knob, before, after))
            changes +=
                QStringLiteral("%1 %2 → %3").arg(knobLabel(knob), settingText(knob, before), settingText(knob, after));
    return changes.join(QStringLiteral(", "));
}

QString settingsApartText(const core::Experiment& experiment, const core::Experiment& other)
{
    QStringList settings;
    if (!core::haveSameSource(experiment, other))
        settings += ChangeWords::tr("Data %1").arg(dataName(experiment));
    for (const core::Knob& knob : core::knobs())
        if (differs(knob, experiment, other))
            settings += QStringLiteral("%1 %2").arg(knobLabel(knob), settingText(knob, experiment));
    return settings.join(QStringLiteral(", "));
}

ExperimentChange::ExperimentChange(const core::Experiment& before, const core::Experiment& after, int gesture,
                                   Apply apply)
    : DescribedChange(changeText(before, after)), m_before(before), m_after(after), m_gesture(gesture),
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
    // A drag that returns to its start is no change.
    setObsolete(m_before == m_after);
    return true;
}

} // namespace ui
