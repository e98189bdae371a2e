#include "core/analysis/faithfulness/run_faithfulness_tests.h"

#include "core/analysis/faithfulness/edge_search.h"
#include "core/analysis/importance/methods.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <utility>

namespace core {

namespace {

constexpr double kExp = 10.0; ///< cost of an exponential

/// Returns the multiply-adds of one forward pass behind the attention, for one row.
double headWork(const Experiment& experiment)
{
    if (hasLinearHead(experiment))
        return static_cast<double>(experiment.features);
    const ParameterLayout layout(experiment.network());
    const auto head = layout.head();
    return std::accumulate(head.begin(), head.end(), 0.0, [](double sum, const DenseSlot& layer) {
        return sum + static_cast<double>(layer.parameterCount());
    });
}

double runWork(const Experiment& experiment)
{
    constexpr double kForwardAndBackward = 3.0;
    const auto features = static_cast<double>(experiment.features);
    const double row = features * (features + kExp) + headWork(experiment);
    return kForwardAndBackward * static_cast<double>(experiment.epochs) *
           static_cast<double>(experiment.dataset().trainSamples()) * row;
}

/// Estimates the multiply-adds of one test on its longest thread, for the progress.
double expectedWork(TestId id, const FaithfulnessSpec& spec, const Experiment& experiment)
{
    const auto features = static_cast<double>(experiment.features);
    const auto rows = static_cast<double>(spec.rowsOf(experiment));
    const auto runs = [&](std::int64_t count) {
        return std::ceil(static_cast<double>(count) / static_cast<double>(spec.jobs)) * runWork(experiment);
    };
    switch (id) {
    case TestId::ShuffledAttention:
        return rows * static_cast<double>(spec.permutations) * (features * kExp + headWork(experiment));
    case TestId::UniformAttention:
        return runs(3);
    case TestId::OtherSeeds:
        return runs(spec.seeds);
    case TestId::Adversary:
        return rows * (hasLinearHead(experiment)
                           ? features * features
                           : static_cast<double>(EdgeSearch::maxPasses(experiment.features)) * headWork(experiment));
    case TestId::Shortcut:
        return runs(2);
    case TestId::ShuffledLabels:
        return runs(spec.labelShuffles);
    }
    return 0.0;
}

/// Runs one test after the other.
class Testing {
public:
    Testing(const Model& model, const FaithfulnessSpec& spec, const FaithfulnessCallbacks& callbacks,
            const std::stop_token& stop)
        : m_model(model), m_callbacks(callbacks),
          m_stop(stop), m_report{spec, spec.rowsOf(model.experiment), {}, {}, {}, {}}
    {
        for (const FaithfulnessTest& test : faithfulnessTests())
            m_allWork += expectedWork(test.id, spec, model.experiment);
    }

    std::optional<FaithfulnessReport> run()
    {
        if (!readBars())
            return std::nullopt;
        for (const FaithfulnessTest& test : faithfulnessTests()) {
            const auto start = std::chrono::steady_clock::now();
            auto result = resultOf(test.id);
            if (!result || m_stop.stop_requested())
                return std::nullopt;
            result->names = m_model.experiment.columnRoles().names();
            result->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            m_report.tests.push_back(std::move(*result));
            if (m_callbacks.onTest)
                m_callbacks.onTest(m_report.tests.back());
        }
        m_report.conclusion = concludeFrom(barsShow(m_report.bars), m_report.tests);
        return std::move(m_report);
    }

private:
    /// Computes the bars over all test rows. False after a stop request.
    bool readBars()
    {
        if (m_model.experiment.attention == AttentionKind::None)
            return true;
        const auto means = attentionMeans(m_model, static_cast<std::int64_t>(m_model.dataset->testRows.size()), m_stop);
        if (!means)
            return false;
        m_report.attention = means->attention;
        m_report.bars = profileOf(means->attention, m_model.experiment.columnRoles());
        if (m_callbacks.onBars)
            m_callbacks.onBars(m_report.attention);
        return true;
    }

    /// Returns why this test, or all tests, do not apply.
    [[nodiscard]] SkipReason skipReasonOf(TestId id) const
    {
        const bool trains = id != TestId::ShuffledAttention && id != TestId::Adversary;
        if (m_model.experiment.attention != AttentionKind::Softmax)
            return SkipReason::NoAttention;
        if (m_report.bars.features == 1)
            return SkipReason::OneFeature;
        if (!isFinite(m_report.attention))
            return SkipReason::Diverged;
        if (trains && m_model.experiment.epochs == 0)
            return SkipReason::Untrained;
        const bool asksForGolden = id == TestId::Shortcut || id == TestId::OtherSeeds;
        if (asksForGolden && m_report.bars.bystanders == 0)
            return SkipReason::NoOthers;
        if (id == TestId::Shortcut && m_model.experiment.golden.empty())
            return m_model.experiment.table ? SkipReason::UnknownTruth : SkipReason::NoGolden;
        return SkipReason::None;
    }

    /// Returns nothing after a stop request.
    std::optional<TestResult> resultOf(TestId id)
    {
        const ProgressCallback progress = nextPart(id);
        if (const SkipReason skipReason = skipReasonOf(id); skipReason != SkipReason::None) {
            reportProgress(progress, 1.0);
            return TestResult{id, {}, Support::NotApplicable, skipReason};
        }
        const FaithfulnessSpec& spec = m_report.spec;
        switch (id) {
        case TestId::ShuffledAttention:
            return judged(id, shuffleAttention(m_model, m_report.rows, spec.permutations, m_stop, progress));
        case TestId::UniformAttention:
            return judged(id, trainWithoutAttention(m_model, spec.jobs, m_stop, progress));
        case TestId::OtherSeeds:
            return judged(
                id, runOtherSeeds(m_model.experiment, m_report.bars.top, spec.seeds, spec.jobs, m_stop, progress));
        case TestId::Adversary:
            return judged(id, searchAdversary(m_model, m_report.rows, m_stop, progress));
        case TestId::Shortcut:
            return judged(id, trainShortcuts(m_model, whole(), spec.jobs, m_stop, progress));
        case TestId::ShuffledLabels:
            return judged(id, trainOnShuffledLabels(m_model, spec.labelShuffles, spec.jobs, m_stop, progress));
        }
        return std::nullopt;
    }

    template <typename Numbers>
    static std::optional<TestResult> judged(TestId id, std::optional<Numbers> numbers)
    {
        if (!numbers)
            return std::nullopt;
        const TestVerdict verdict = testVerdictOf(*numbers);
        return TestResult{id, std::move(*numbers), verdict.support, verdict.skipReason};
    }

    /// Returns the result of the unchanged experiment, which the test of uniform attention has trained.
    [[nodiscard]] const Retrained& whole() const
    {
        const auto uniform = std::ranges::find(m_report.tests, TestId::UniformAttention, &TestResult::id);
        return std::get<UniformAttention>(uniform->numbers).learned;
    }

    /// Returns the progress callback for the next test.
    ProgressCallback nextPart(TestId id)
    {
        const double work = expectedWork(id, m_report.spec, m_model.experiment);
        const double from = std::exchange(m_workDone, m_workDone + work) / m_allWork;
        return progressPart(m_callbacks.onProgress, from, m_workDone / m_allWork);
    }

    const Model& m_model;
    const FaithfulnessCallbacks& m_callbacks;
    const std::stop_token& m_stop;
    FaithfulnessReport m_report;
    double m_allWork = 0.0;
    double m_workDone = 0.0;
};

} // namespace

std::int64_t FaithfulnessSpec::rowsOf(const Experiment& experiment) const
{
    const std::int64_t available = std::min(rows, experiment.dataset().testSamples());
    if (hasLinearHead(experiment))
        return available;
    constexpr double kMaxWork = 5e11; // a minute or so
    constexpr std::int64_t kMinRows = 50;
    const auto passes = static_cast<double>(std::max(permutations, EdgeSearch::maxPasses(experiment.features)));
    const auto affordable = static_cast<std::int64_t>(kMaxWork / (passes * headWork(experiment)));
    return std::min(available, std::max(affordable, kMinRows));
}

std::uint64_t FaithfulnessSpec::requiredMemory(const Experiment& experiment) const
{
    return static_cast<std::uint64_t>(jobs) * experiment.requiredMemory();
}

std::optional<FaithfulnessReport> runFaithfulnessTests(const Model& model, const FaithfulnessSpec& spec,
                                                       const FaithfulnessCallbacks& callbacks,
                                                       const std::stop_token& stop)
{
    return Testing(model, spec, callbacks, stop).run();
}

} // namespace core
