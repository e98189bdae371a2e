#pragma once

#include "core/data/harder_data.h"

#include <cmath>
#include <cstdint>
#include <memory>
#include <vector>

namespace core {

struct PreparedTable;

/// All inputs that determine the bits of a data set.
struct DatasetSpec {
    std::int64_t samples = 100'000;
    std::int64_t features = 20;
    std::vector<std::int64_t> golden{5}; ///< 1-based and distinct; may be empty
    double testFraction = 0.1;
    std::uint32_t seed = 0;
    HarderData harder = {};
    /// A table instead of generated data: samples and features are its rows and features, no feature is golden,
    /// `harder` is the default, and the seed determines the split alone. Compared by identity.
    std::shared_ptr<const PreparedTable> table = nullptr;

    bool operator==(const DatasetSpec&) const = default;

    /// Returns the rows of the test set: ceil(testFraction * samples), in double arithmetic as scikit-learn does it.
    [[nodiscard]] std::int64_t testSamples() const
    {
        return static_cast<std::int64_t>(std::ceil(testFraction * static_cast<double>(samples)));
    }
    [[nodiscard]] std::int64_t trainSamples() const { return samples - testSamples(); }
};

} // namespace core
