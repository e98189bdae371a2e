#pragma once

#include "core/analysis/attention_profile.h"
#include "core/analysis/faithfulness/conclusion.h"
#include "core/analysis/faithfulness/test_verdict.h"
#include "core/analysis/importance/progress.h"
#include "core/training/model.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The settings of the tests.
struct FaithfulnessSpec {
    static constexpr std::int64_t kDefaultSeeds = 20;
    static constexpr std::int64_t kMaxSeeds = 200;
    static constexpr std::int64_t kMaxPermutations = 10'000;
    static constexpr std::int64_t kMaxLabelShuffles = 200;
    static constexpr std::int64_t kDefaultRows = 1'000;

    std::int64_t permutations = 100;    ///< shuffles of each row's attention
    std::int64_t rows = kDefaultRows;   ///< the first so many test rows are used, or fewer; see rowsOf()
    std::int64_t seeds = kDefaultSeeds; ///< runs with other seeds, at least 2
    std::int64_t labelShuffles = 5;     ///< runs on shuffled labels
    int jobs = 1;                       ///< parallel runs; changes no number

    /// Returns the number of test rows of this experiment that are used. Fewer for large nonlinear hidden layers,
    /// because the adversary needs hundreds of forward passes per row.
    [[nodiscard]] std::int64_t rowsOf(const Experiment& experiment) const;
    /// Returns the bytes that are needed besides the model's.
    [[nodiscard]] std::uint64_t requiredMemory(const Experiment& experiment) const;
};

/// The results of all tests for one network.
struct FaithfulnessReport {
    FaithfulnessSpec spec;
    std::int64_t rows = 0;         ///< test rows that were used by tests of single rows
    std::vector<double> attention; ///< (F): the bars, mean over all test rows; empty if the network has none
    AttentionProfile bars;         ///< their profile; of no feature if there are none
    std::vector<TestResult> tests; ///< in the order of faithfulnessTests()
    Conclusion conclusion;
};

/// Called during the tests. Any may be empty.
struct FaithfulnessCallbacks {
    ProgressCallback onProgress;                   ///< on any working thread, one at a time; increasing
    std::function<void(const TestResult&)> onTest; ///< each result when it is complete, in order, on the calling thread
    /// The bars (F), before the first test, on the calling thread.
    std::function<void(const std::vector<double>&)> onBars = {};
};

/// Tests the claim that attention shows how much each feature matters, for a network at any snapshot of its run. Tests
/// that retrain always train the whole experiment. The same model and spec give the same bits for any number of jobs.
/// Blocks: about 30 runs of the experiment, and the tests of single rows. A diverged run is a result.
/// Nothing after a stop request, which takes effect within a block of rows.
std::optional<FaithfulnessReport> runFaithfulnessTests(const Model& model, const FaithfulnessSpec& spec,
                                                       const FaithfulnessCallbacks& callbacks = {},
                                                       const std::stop_token& stop = {});

} // namespace core
