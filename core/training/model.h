#pragma once

#include "core/data/dataset.h"
#include "core/experiment/experiment.h"
#include "core/network/kernels/types.h"

#include <cstdint>
#include <memory>

namespace core {

/// A network at a moment of a run, for those who look inside: its weights, and the data that it was trained on.
/// Never changes, so that any thread may read it.
struct Model {
    Experiment experiment;
    std::shared_ptr<const Dataset<float>> dataset;
    Vector<float> parameters; ///< flat; see ParameterLayout
    std::int64_t epoch = 1;   ///< as in Moment
    std::int64_t batch = 0;

    /// Larger networks are not copied to be looked into: 64 MB a copy.
    static constexpr Index kMaxParameters = 16'000'000;
};

} // namespace core
