#include "core/analysis/importance/compare_methods.h"
#include "core/memory/memory.h"
#include "core/training/ensemble.h"
#include "core/training/trainer.h"

#include <benchmark/benchmark.h>

#include <map>
#include <memory>

namespace {

using benchmark::kMillisecond;

core::Experiment experimentOf(std::int64_t samples, std::int64_t features,
                              core::Activation activation = core::Activation::Linear)
{
    core::Experiment experiment;
    experiment.samples = samples;
    experiment.features = features;
    experiment.activation = activation;
    experiment.epochs = 1'000'000; // never reached: one at a time is measured
    return experiment;
}

void requireMemory(const core::Experiment& experiment)
{
    core::requireMemory("the experiment", experiment.requiredMemory(), core::availableMemory());
}

/// Data and split of more and more samples, the article's number among them.
void dataAndSplit(benchmark::State& state)
{
    const core::Experiment experiment = experimentOf(state.range(0), 20);
    try {
        requireMemory(experiment);
    } catch (const core::NotEnoughMemory& problem) {
        state.SkipWithError(problem.what());
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(core::makeDataset<float>(experiment.dataset()));
    state.SetItemsProcessed(state.iterations() * experiment.samples);
}
BENCHMARK(dataAndSplit)->RangeMultiplier(10)->Range(10'000, 10'000'000)->Unit(kMillisecond);

/// The training pass of one epoch; the test, which Keras does not count either, is left out.
void trainEpochs(benchmark::State& state, core::Trainer& trainer)
{
    for (auto _ : state) {
        while (!trainer.epochTrained())
            trainer.trainBatch();
        state.PauseTiming();
        trainer.finishEpoch();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * trainer.experiment().dataset().trainSamples());
}

void epoch(benchmark::State& state, const core::Experiment& experiment)
{
    core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
    trainEpochs(state, trainer);
}
BENCHMARK_CAPTURE(epoch, linear, experimentOf(100'000, 20))->Unit(kMillisecond);
BENCHMARK_CAPTURE(epoch, relu, experimentOf(100'000, 20, core::Activation::Relu))->Unit(kMillisecond);
BENCHMARK_CAPTURE(epoch, tanh, experimentOf(100'000, 20, core::Activation::Tanh))->Unit(kMillisecond);
// Fewer rows, so that it stays short: the peer takes as many.
BENCHMARK_CAPTURE(epoch, features200, experimentOf(10'000, 200))->Unit(kMillisecond);
BENCHMARK_CAPTURE(epoch, features1000, experimentOf(2'000, 1'000))->Unit(kMillisecond);

/// Data, split, five epochs and their tests with the attention: the whole of the article.
void wholeExperiment(benchmark::State& state)
{
    const core::Experiment experiment;
    for (auto _ : state) {
        core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
        core::train(trainer, {}, [](const core::EpochReport& report) { benchmark::DoNotOptimize(report.loss); });
    }
}
BENCHMARK(wholeExperiment)->Unit(kMillisecond);

/// All rivals of attention, ten shuffles of each column, after one epoch.
void methods(benchmark::State& state, const core::Experiment& experiment)
{
    core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
    while (!trainer.epochTrained())
        trainer.trainBatch();
    const core::Model model{experiment, core::makeDataset<float>(experiment.dataset()), trainer.network().parameters()};
    for (auto _ : state)
        benchmark::DoNotOptimize(core::compareMethods(model, {}));
}
BENCHMARK_CAPTURE(methods, linear, experimentOf(100'000, 20))->Unit(kMillisecond);
BENCHMARK_CAPTURE(methods, relu, experimentOf(100'000, 20, core::Activation::Relu))->Unit(kMillisecond);
BENCHMARK_CAPTURE(methods, tanh, experimentOf(100'000, 20, core::Activation::Tanh))->Unit(kMillisecond);

/// Two hundred default runs on one thread and on two. One iteration lasts seconds, which is enough.
void ensemble(benchmark::State& state)
{
    core::EnsembleSpec spec;
    spec.jobs = static_cast<int>(state.range(0));
    for (auto _ : state)
        core::runEnsemble(spec, {}, [](const core::EnsembleRun& run) { benchmark::DoNotOptimize(run.seed); });
}
BENCHMARK(ensemble)->Arg(1)->Arg(2)->Unit(kMillisecond)->UseRealTime()->Iterations(1);

/// The trainer for so many samples; kept, because making the data takes longer than what is measured.
core::Trainer& growingTrainer(std::int64_t samples)
{
    static std::map<std::int64_t, std::unique_ptr<core::Trainer>> trainers;
    std::unique_ptr<core::Trainer>& trainer = trainers[samples];
    if (!trainer) {
        const core::Experiment experiment = experimentOf(samples, 20);
        requireMemory(experiment);
        trainer = std::make_unique<core::Trainer>(experiment, core::makeDataset<float>(experiment.dataset()));
    }
    return *trainer;
}

/// An epoch of more and more samples, whose items_per_second should not depend on how many there are.
void growingEpoch(benchmark::State& state)
{
    try {
        trainEpochs(state, growingTrainer(state.range(0)));
    } catch (const core::NotEnoughMemory& problem) {
        state.SkipWithError(problem.what());
    }
}
BENCHMARK(growingEpoch)->RangeMultiplier(10)->Range(10'000, 10'000'000)->Unit(kMillisecond);

} // namespace
