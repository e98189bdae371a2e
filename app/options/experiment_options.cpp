#include "app/options/experiment_options.h"

#include "app/options/table_options.h"
#include "app/terminal/command_line.h"
#include "core/experiment/experiment.h"
#include "core/experiment/knobs.h"
#include "core/memory/memory.h"
#include "core/text/number_text.h"
#include "core/training/ensemble.h"

#include <QCommandLineParser>

#include <algorithm>
#include <thread>
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
        .arg(text(knob.help), QString::fromStdString(core::rangePhrase(knob).english()),
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

void requireAttention(const core::Experiment& experiment, const QString& option)
{
    if (experiment.attention == core::AttentionKind::None)
        throw UsageError(
            QStringLiteral("--%1: got it with --attention none, expected a network that has attention").arg(option));
}

void addJobsOption(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("jobs"),
                      QStringLiteral("Runs at the same time. Range: 1 to %1. Default: one for each processor, or as "
                                     "many as the memory holds.")
                          .arg(QString::fromStdString(core::groupedText(core::kMaxJobs))),
                      QStringLiteral("number")});
}

int jobsOf(const QCommandLineParser& parser, std::int64_t runs, std::uint64_t required, std::uint64_t taken)
{
    const auto given = wholeNumberOf(parser, QStringLiteral("jobs"), 1, core::kMaxJobs);
    const std::uint64_t all = core::availableMemory();
    const std::uint64_t available = all - std::min(taken, all);
    const std::int64_t jobs =
        std::min(given ? *given : core::jobsThatFit(std::thread::hardware_concurrency(), required, available), runs);
    core::requireMemory(jobs == 1 ? "one run at a time" : core::groupedText(jobs) + " runs at a time",
                        required * static_cast<std::uint64_t>(jobs), available);
    return static_cast<int>(jobs);
}

} // namespace app
