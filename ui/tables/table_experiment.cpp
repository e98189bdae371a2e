#include "ui/tables/table_experiment.h"

#include "core/tables/prepared_table.h"
#include "ui/text/experiment_change.h"

namespace ui {

namespace {

core::Schedule scheduleOf(const core::Experiment& experiment)
{
    return {experiment.batchSize, experiment.epochs};
}

core::Schedule suggestionFor(const core::Experiment& experiment)
{
    return core::suggestSchedule(experiment.dataset().trainSamples());
}

void setSchedule(core::Experiment& experiment, const core::Schedule& schedule)
{
    experiment.batchSize = schedule.batchSize;
    experiment.epochs = schedule.epochs;
}

} // namespace

core::Experiment onTable(const core::Experiment& experiment, const std::shared_ptr<const core::PreparedTable>& table)
{
    core::Experiment result = core::withTable(experiment, table);
    const bool isSameFile = experiment.table && experiment.table->sha256 == table->sha256;
    if (!isSameFile || scheduleOf(experiment) == suggestionFor(experiment))
        setSchedule(result, suggestionFor(result));
    return result;
}

core::Experiment byDefaultOn(const std::shared_ptr<const core::PreparedTable>& table)
{
    return onTable({}, table);
}

QString keptSettingsText(const core::Experiment& experiment, const std::shared_ptr<const core::PreparedTable>& table)
{
    return settingsApartText(onTable(experiment, table), byDefaultOn(table));
}

core::Experiment onGeneratedData(const core::Experiment& experiment)
{
    if (!experiment.table)
        return experiment;
    core::Experiment result = core::withoutTable(experiment);
    if (scheduleOf(experiment) == suggestionFor(experiment))
        setSchedule(result, scheduleOf(core::Experiment{}));
    return result;
}

} // namespace ui
