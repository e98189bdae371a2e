#include "core/analysis/faithfulness/expected_work.h"

#include "core/analysis/faithfulness/edge_search.h"
#include "core/analysis/faithfulness/run_faithfulness_tests.h"

#include <cmath>
#include <numeric>

namespace core {

namespace {

constexpr double kExp = 10.0; ///< what an exponential costs

double runWork(const Experiment& experiment)
{
    constexpr double kForwardAndBackward = 3.0;
    const auto features = static_cast<double>(experiment.features);
    const double row = features * (features + kExp) + headWork(experiment);
    return kForwardAndBackward * static_cast<double>(experiment.epochs) *
           static_cast<double>(experiment.dataset().trainSamples()) * row;
}

} // namespace

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
                           : static_cast<double>(EdgeSearch::mostAnswers(experiment.features)) * headWork(experiment));
    case TestId::Shortcut:
        return runs(2);
    case TestId::ShuffledLabels:
        return runs(spec.labelShuffles);
    }
    return 0.0;
}

} // namespace core
