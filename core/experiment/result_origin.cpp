#include "core/experiment/result_origin.h"

#include "core/tables/prepared_table.h"

namespace core {

bool haveSameSource(const Experiment& one, const Experiment& other)
{
    if (one.table == other.table)
        return true;
    // Other choices of the format show in the names and numbers of the features.
    return one.table && other.table && one.table->sha256 == other.table->sha256 &&
           one.table->choices == other.table->choices && one.table->format == other.table->format &&
           one.table->featureNames() == other.table->featureNames();
}

ResultOrigin originOf(const Experiment& made, const Experiment& shown)
{
    if (!haveSameSource(made, shown))
        return ResultOrigin::OtherData;
    Experiment settings = made;
    settings.table = shown.table;
    return settings == shown ? ResultOrigin::Same : ResultOrigin::OtherSettings;
}

} // namespace core
