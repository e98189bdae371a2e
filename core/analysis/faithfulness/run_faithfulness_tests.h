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

/// How the claim is to be tested.
struct FaithfulnessSpec {
    static constexpr std::int64_t kDefaultSeeds = 20;
    static constexpr std::int64_t kMaxSeeds = 200;
    static constexpr std::int64_t kMaxPermutations = 10'000;
    static constexpr std::int64_t kMaxLabelShuffles = 200;
    static constexpr std::int64_t kDefaultRows = 1'000;

    std::int64_t permutations = 100;    ///< shuffles of each row's attention
    std::int64_t rows = kDefaultRows;   ///< the first so many test rows are asked about, or fewer; see rowsOf()
    std::int64_t seeds = kDefaultSeeds; ///< runs with other seeds, at least 2
    std::int64_t labelShuffles = 5;     ///< runs on shuffled labels
    int jobs = 1;                       ///< runs at the same time; changes no number

    /// Test rows of this experiment that are asked about. Fewer for hidden layers that are large and not linear: the
    /// adversary asks each row hundreds of times.
    [[nodiscard]] std::int64_t rowsOf(const Experiment& experiment) const;
    /// Bytes that are needed besides the model's.
    [[nodiscard]] std::uint64_t requiredMemory(const Experiment& experiment) const;
};

/// What the tests say about one network's bars.
struct FaithfulnessReport {
    FaithfulnessSpec spec;
    std::int64_t rows = 0;         ///< test rows that were asked about where single rows are
    std::vector<double> attention; ///< (F): the bars, mean over all test rows; empty if the network has none
    AttentionProfile bars;         ///< what they show; of no feature if there are none
    std::vector<TestResult> tests; ///< in the order of core::claims()
    Conclusion conclusion;
};

/// Told while the work goes on. Any may be empty.
struct FaithfulnessCallbacks {
    ProgressCallback onProgress;                   ///< by whichever thread works, one at a time; only grows
    std::function<void(const TestResult&)> onTest; ///< each when it is complete, in order, on the calling thread
    /// The bars (F), before the first test, on the calling thread.
    std::function<void(const std::vector<double>&)> onBars = {};
};

/// Tests the claim that attention says how much each feature matters, on a network at a moment of its run. Tests that
/// train anew always train the whole experiment. The same model and spec give the same bits, whatever the jobs.
/// Blocks: some 30 runs of the experiment, and what asking about single rows takes. A run that diverges is a result.
/// Nothing after a stop request, which is honoured within a block of rows.
std::optional<FaithfulnessReport> runFaithfulnessTests(const Model& model, const FaithfulnessSpec& spec,
                                                       const FaithfulnessCallbacks& callbacks = {},
                                                       const std::stop_token& stop = {});

} // namespace core
