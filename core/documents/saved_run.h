#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "core/experiment/reports.h"
#include "core/network/kernels/types.h"
#include "core/training/rate_change.h"

#include <string>
#include <vector>

namespace core {

/// A run as far as it had come, as a document keeps it: enough to show it, and to make its data and its network again.
struct SavedRun {
    Experiment experiment;
    /// Stopped: it can go on.
    TrainingOutcome::Kind outcome = TrainingOutcome::Kind::Stopped;
    std::string dataHash; ///< of the data that it was trained on: SHA-256 in 64 hexadecimal digits; empty: not known
    /// In their order. The first is the one that the run began with, the last the experiment's.
    std::vector<RateChange> rates;
    History history;                  ///< at least one moment
    std::vector<EpochReport> reports; ///< one for each epoch's end in the history
    Vector<float> firstWeights;       ///< (parameterCount) that the run began with; empty: the experiment's own
    Vector<float> weights; ///< (parameterCount) at the newest moment; empty: not kept, as above Model::kMaxParameters
};

} // namespace core
