#pragma once

#include "core/data/dataset_spec.h"
#include "core/data/feature_roles.h"
#include "core/experiment/network_shape.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace core {

/// Everything that determines a run. The defaults are the article's.
/// Ranges, names and help texts are in core/experiment/knob_table.cpp.
struct Experiment {
    std::int64_t samples = 100'000;
    std::int64_t features = 20;
    std::vector<std::int64_t> golden{5};
    double testFraction = 0.1;
    std::uint32_t seed = 0;
    HarderData harder = {};
    std::vector<std::int64_t> hidden{100, 20};
    Activation activation = Activation::Linear;
    AttentionKind attention = AttentionKind::Softmax;
    std::int64_t epochs = 5;
    std::int64_t batchSize = 256;
    double learningRate = 0.003;
    bool shuffle = true;
    HiddenFeatures hiddenFeatures = {}; ///< no knob: set by the faithfulness tests
    /// A table of the user's instead of drawn data; see core/experiment/experiment_table.h. Compared by identity.
    std::shared_ptr<const PreparedTable> table = nullptr;

    bool operator==(const Experiment&) const = default;

    [[nodiscard]] DatasetSpec dataset() const { return {samples, features, golden, testFraction, seed, harder, table}; }
    [[nodiscard]] NetworkShape network() const { return {features, hidden, activation, attention, hiddenFeatures}; }
    [[nodiscard]] FeatureRoles roles() const { return FeatureRoles(dataset()); }
    /// See core::featureOfInterest().
    [[nodiscard]] std::int64_t featureOfInterest() const { return core::featureOfInterest(golden); }
    /// Batches in an epoch; the last one may be shorter.
    [[nodiscard]] std::int64_t batchesPerEpoch() const;
    /// Bytes of the data set alone.
    [[nodiscard]] std::uint64_t datasetMemory() const;
    /// Bytes that a run needs for the data set, the parameters with Adam's state, the buffers.
    [[nodiscard]] std::uint64_t requiredMemory() const;
};

} // namespace core
