#pragma once

#include "core/data/dataset_spec.h"
#include "core/data/feature_roles.h"
#include "core/experiment/network_shape.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
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
    bool stratify = false;
    HiddenFeatures hiddenFeatures = {};                   ///< no knob: set by the faithfulness tests
    std::shared_ptr<const PreparedTable> table = nullptr; ///< replaces generated data; compared by identity

    bool operator==(const Experiment&) const = default;

    [[nodiscard]] DatasetSpec dataset() const
    {
        return {samples, features, golden, testFraction, seed, harder, table, stratify};
    }
    [[nodiscard]] NetworkShape network() const { return {features, hidden, activation, attention, hiddenFeatures}; }
    /// Returns the roles of the network's inputs.
    [[nodiscard]] FeatureRoles roles() const { return FeatureRoles(dataset()); }
    /// Returns the roles of the columns of the table, each of which may be several inputs; else roles(). The inputs of
    /// the columns named in `open` stay single.
    [[nodiscard]] FeatureRoles columnRoles(const std::set<std::string>& open = {}) const;
    /// See core::featureOfInterest().
    [[nodiscard]] std::int64_t featureOfInterest() const { return core::featureOfInterest(golden); }
    /// Returns the batches of an epoch, of which the last may be shorter.
    [[nodiscard]] std::int64_t batchesPerEpoch() const;
    /// Returns the bytes of the data set alone.
    [[nodiscard]] std::uint64_t datasetMemory() const;
    /// Returns the bytes that a run needs: data set, parameters with Adam's state, buffers.
    [[nodiscard]] std::uint64_t requiredMemory() const;
};

/// Returns the batches trained, over all epochs, until this batch (from 1; 0: none) of this epoch (from 1).
constexpr std::int64_t batchesUntil(std::int64_t epoch, std::int64_t batch, std::int64_t batchesPerEpoch)
{
    return (epoch - 1) * batchesPerEpoch + batch;
}

/// Returns them in epochs, for time axes: 0.5 is the middle of the first epoch.
constexpr double epochsUntil(std::int64_t epoch, std::int64_t batch, std::int64_t batchesPerEpoch)
{
    const std::int64_t perEpoch = batchesPerEpoch > 0 ? batchesPerEpoch : 1;
    return static_cast<double>(batchesUntil(epoch, batch, perEpoch)) / static_cast<double>(perEpoch);
}

/// Returns the experiment on a table: its rows and features, none of them golden. All other settings stay.
Experiment withTable(Experiment experiment, std::shared_ptr<const PreparedTable> table);

/// Returns the experiment on the article's generated data. All other settings stay.
Experiment withoutTable(Experiment experiment);

struct Schedule {
    std::int64_t batchSize = 0;
    std::int64_t epochs = 0;

    bool operator==(const Schedule&) const = default;
};
/// Suggests at least about a thousand batches in at most 200 epochs, for the default learning rate. For the article's
/// number of rows it returns the article's schedule.
Schedule suggestSchedule(std::int64_t trainSamples);

} // namespace core
