#pragma once

#include "core/experiment/experiment.h"

namespace core {

/// The experiment on a table of the user's: samples and features are its rows and features, none is golden. Everything
/// else stays.
Experiment withTable(Experiment experiment, std::shared_ptr<const PreparedTable> table);

/// The experiment on the article's drawn data. Everything else stays.
Experiment withoutTable(Experiment experiment);

/// Batch size and epochs that suit a number of rows at the default learning rate: at least about a thousand batches in
/// at most 200 epochs. For the article's number of rows, the article's.
struct Schedule {
    std::int64_t batchSize = 0;
    std::int64_t epochs = 0;

    bool operator==(const Schedule&) const = default;
};
Schedule suggestSchedule(std::int64_t trainSamples);

} // namespace core
