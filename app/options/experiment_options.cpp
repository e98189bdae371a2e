#include "app/options/experiment_options.h"

#include "app/options/table_options.h"
#include "app/terminal/command_line.h"
#include "core/experiment/experiment_table.h"
#include "core/experiment/knobs.h"

#include <QCommandLineParser>

#include <utility>

namespace app {

namespace {

QString text(std::string_view english)
{
    return QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
}

bool isSwitch(const core::Knob& knob)
{
    return knob.kind == core::KnobKind::Switch;
}

QString optionName(const core::Knob& knob)
{
    return isSwitch(knob) ? QStringLiteral("no-") + text(knob.name) : text(knob.name);
}

QString description(const core::Knob& knob)
{
    if (isSwitch(knob))
        return QStringLiteral("Turns this off: ") + text(knob.help);
    return QStringLiteral("%1 Range: %2. Default: %3.")
        .arg(text(knob.help), QString::fromStdString(core::rangeText(knob)),
             QString::fromStdString(core::valueText(knob, {})));
}

/// The experiment on the table, with the schedule that suits its number of training rows, which depends on
/// --test-fraction.
core::Experiment onTable(std::shared_ptr<const core::PreparedTable> table, const QCommandLineParser& parser)
{
    core::Experiment experiment = core::withTable({}, std::move(table));
    for (const core::Knob& knob : core::knobs())
        if (knob.onTable == core::KnobOnTable::Ignored && parser.isSet(optionName(knob)))
            throw UsageError(
                QStringLiteral("--%1: got it with --table, whose rows are not drawn").arg(optionName(knob)));
    const core::Knob& fraction = core::knob(core::KnobId::TestFraction);
    if (parser.isSet(optionName(fraction)))
        core::setFromText(fraction, parser.value(optionName(fraction)).toStdString(), experiment);
    const core::Schedule schedule = core::suggestSchedule(experiment.dataset().trainSamples());
    experiment.batchSize = schedule.batchSize;
    experiment.epochs = schedule.epochs;
    return experiment;
}

} // namespace

void addExperimentOptions(QCommandLineParser& parser)
{
    for (const core::Knob& knob : core::knobs())
        parser.addOption({optionName(knob), description(knob), text(knob.valueName)});
    addTableOptions(parser);
}

core::Experiment experimentOf(const QCommandLineParser& parser)
{
    core::Experiment experiment;
    auto table = tableOf(parser);
    try {
        if (table)
            experiment = onTable(std::move(table), parser);
        for (const core::Knob& knob : core::knobs()) {
            const QString option = optionName(knob);
            if (parser.isSet(option) && core::appliesTo(knob, experiment))
                core::setFromText(knob, isSwitch(knob) ? "false" : parser.value(option).toStdString(), experiment);
        }
        core::check(experiment);
    } catch (const core::KnobError& error) {
        throw UsageError(QStringLiteral("--") + QString::fromUtf8(error.what()));
    }
    return experiment;
}

} // namespace app
