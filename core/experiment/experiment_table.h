#pragma once

#include "core/experiment/experiment.h"

namespace core {

/// The experiment on a person's own table: its rows and features are the samples and the features, none is golden.
/// Everything else stays.
Experiment withTable(Experiment experiment, std::shared_ptr<const PreparedTable> table);

/// The experiment on drawn data, the article's.
Experiment withoutTable(Experiment experiment);

/// Batch size and epochs with which a network of the default learning rate sees enough of so few or so many rows: about
/// a thousand batches at least, in at most 200 epochs. For the article's number of rows, the article's.
struct Schedule {
    std::int64_t batchSize = 0;
    std::int64_t epochs = 0;

    bool operator==(const Schedule&) const = default;
};
Schedule suggestSchedule(std::int64_t trainSamples);

} // namespace core
