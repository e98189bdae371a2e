#include "core/training/ensemble.h"
#include "core/training/trainer.h"

#include <benchmark/benchmark.h>

namespace {

/// Data and split at the article's size.
void dataAndSplit(benchmark::State& state)
{
    const core::Experiment experiment;
    for (auto _ : state)
        benchmark::DoNotOptimize(core::makeDataset<float>(experiment.dataset()));
    state.SetItemsProcessed(state.iterations() * experiment.samples);
}
BENCHMARK(dataAndSplit)->Unit(benchmark::kMillisecond);

/// One epoch's training pass at the article's size, the test left out.
void epoch(benchmark::State& state, core::Activation activation)
{
    core::Experiment experiment;
    experiment.activation = activation;
    experiment.epochs = 1'000'000;
    core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
    for (auto _ : state) {
        while (!trainer.epochTrained())
            trainer.trainBatch();
        state.PauseTiming();
        trainer.finishEpoch();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * experiment.dataset().trainSamples());
}
BENCHMARK_CAPTURE(epoch, linear, core::Activation::Linear)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(epoch, relu, core::Activation::Relu)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(epoch, tanh, core::Activation::Tanh)->Unit(benchmark::kMillisecond);

/// Data, split, five epochs and their tests: the whole of the article.
void wholeExperiment(benchmark::State& state)
{
    const core::Experiment experiment;
    for (auto _ : state) {
        core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
        core::train(trainer, {}, [](const core::EpochReport& report) { benchmark::DoNotOptimize(report.loss); });
    }
}
BENCHMARK(wholeExperiment)->Unit(benchmark::kMillisecond);

/// Eight default runs on one thread and on two.
void ensembleOfEight(benchmark::State& state)
{
    core::EnsembleSpec spec;
    spec.runs = 8;
    spec.jobs = static_cast<int>(state.range(0));
    for (auto _ : state)
        core::runEnsemble(spec, {}, [](const core::EnsembleRun& run) { benchmark::DoNotOptimize(run.seed); });
}
BENCHMARK(ensembleOfEight)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
