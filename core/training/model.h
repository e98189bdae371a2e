#pragma once

#include "core/data/dataset.h"
#include "core/experiment/experiment.h"
#include "core/network/kernels/types.h"

#include <cstdint>
#include <memory>

namespace core {

/// The network at one snapshot of a run: its weights and its data. Immutable, so any thread may read it.
struct Model {
    Experiment experiment;
    std::shared_ptr<const Dataset<float>> dataset;
    Vector<float> parameters; ///< flat; see ParameterLayout
    std::int64_t epoch = 1;   ///< as in Snapshot
    std::int64_t batch = 0;

    /// Larger networks are not copied for inspection: the limit is 64 MB per copy.
    static constexpr Index kMaxParameters = 16'000'000;
};

} // namespace core
