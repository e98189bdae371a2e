#include "app/experiment_options.h"

#include "app/command_line.h"
#include "core/training/knobs.h"

#include <QCommandLineParser>

namespace app {

namespace {

bool isFlag(const core::Knob& knob)
{
    return std::holds_alternative<bool>(knob.get({}));
}

/// The flags are on by default, and their options turn them off.
QString optionName(const core::Knob& knob)
{
    const QString name = QString::fromUtf8(knob.name.data(), static_cast<qsizetype>(knob.name.size()));
    return isFlag(knob) ? QStringLiteral("no-") + name : name;
}

QString valueName(const core::Knob& knob)
{
    if (!core::choicesOf(knob).empty())
        return QStringLiteral("name");
    switch (knob.id) {
    case core::KnobId::Golden:
        return QStringLiteral("feature,...");
    case core::KnobId::Hidden:
        return QStringLiteral("units,...");
    default:
        return isFlag(knob) ? QString() : QStringLiteral("number");
    }
}

QString description(const core::Knob& knob)
{
    const QString help = QString::fromUtf8(knob.help.data(), static_cast<qsizetype>(knob.help.size()));
    if (isFlag(knob))
        return QStringLiteral("Turns this off: ") + help;
    return QStringLiteral("%1 Range: %2. Default: %3.")
        .arg(help, QString::fromStdString(core::rangeText(knob)), QString::fromStdString(core::valueText(knob, {})));
}

} // namespace

void addExperimentOptions(QCommandLineParser& parser)
{
    for (const core::Knob& knob : core::knobs())
        parser.addOption({optionName(knob), description(knob), valueName(knob)});
}

core::Experiment experimentOf(const QCommandLineParser& parser)
{
    core::Experiment experiment;
    try {
        for (const core::Knob& knob : core::knobs()) {
            const QString option = optionName(knob);
            if (parser.isSet(option))
                core::setFromText(knob, isFlag(knob) ? "false" : parser.value(option).toStdString(), experiment);
        }
        core::check(experiment);
    } catch (const core::KnobError& error) {
        throw UsageError(QStringLiteral("--") + QString::fromUtf8(error.what()));
    }
    return experiment;
}

} // namespace app
