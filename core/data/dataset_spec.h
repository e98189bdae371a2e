#pragma once

#include "core/data/harder_data.h"

#include <cmath>
#include <cstdint>
#include <memory>
#include <vector>

namespace core {

struct PreparedTable;

/// What determines a data set, down to the last bit.
struct DatasetSpec {
    std::int64_t samples = 100'000;
    std::int64_t features = 20;
    std::vector<std::int64_t> golden{5}; ///< 1-based; none, one or several different ones
    double testFraction = 0.1;
    std::uint32_t seed = 0;
    HarderData harder = {};
    /// A person's own table instead of drawn data: samples and features are then its rows and its features, none is
    /// golden, nothing is harder, and the seed decides on the split alone. Compared by identity.
    std::shared_ptr<const PreparedTable> table = nullptr;

    bool operator==(const DatasetSpec&) const = default;

    /// Rows set aside for the test: ceil(testFraction * samples), in double arithmetic as scikit-learn does it.
    [[nodiscard]] std::int64_t testSamples() const
    {
        return static_cast<std::int64_t>(std::ceil(testFraction * static_cast<double>(samples)));
    }
    [[nodiscard]] std::int64_t trainSamples() const { return samples - testSamples(); }
};

} // namespace core
