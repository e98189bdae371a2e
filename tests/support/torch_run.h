#pragma once

#include "core/training/trainer.h"
#include "tests/support/print_json.h"
#include "tests/support/run_json.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// The result of a run: its epochs, and the weights in the order of the layout.
struct RunResult {
    std::vector<core::EpochReport> epochs;
    core::Vector<double> weights;
};

/// A run that tests/data/torch_reference.py made.
struct TorchRun {
    core::Experiment experiment;
    core::Vector<double> initialWeights; ///< each a float32
    RunResult result;
};

/// Reads weights: a list of numbers for each tensor, under Keras's names.
inline core::Vector<double> weightsOf(const nlohmann::json& json, const core::ParameterLayout& layout)
{
    core::Vector<double> weights(layout.parameterCount());
    const auto copy = [&](const std::string& name, std::int64_t offset, std::int64_t count) {
        const auto values = json.at(name).get<std::vector<double>>();
        if (static_cast<std::int64_t>(values.size()) != count)
            throw std::runtime_error(name + " has " + std::to_string(values.size()) + " numbers");
        std::ranges::copy(values, weights.begin() + offset);
    };
    for (const core::DenseSlot& layer : layout.layers()) {
        copy(layer.name + "/kernel", layer.kernelOffset, layer.inputs * layer.outputs);
        copy(layer.name + "/bias", layer.biasOffset, layer.outputs);
    }
    return weights;
}

inline TorchRun torchRunOf(const nlohmann::json& json)
{
    TorchRun run{experimentOf(json.at("experiment")), {}, {}};
    const core::ParameterLayout layout(run.experiment.network());
    run.initialWeights = weightsOf(json.at("initial_weights"), layout);
    for (const auto& epoch : json.at("epochs"))
        run.result.epochs.push_back(epochOf(epoch));
    run.result.weights = weightsOf(json.at("weights"), layout);
    return run;
}

/// Trains the same experiment from the same weights with the engine.
template <typename Scalar>
RunResult trainedByEngine(const TorchRun& run, core::HeadKind headKind)
{
    core::BasicTrainer<Scalar> trainer(run.experiment, core::makeDataset<Scalar>(run.experiment.dataset()), headKind);
    trainer.setParameters(run.initialWeights.cast<Scalar>());
    RunResult result;
    core::train<Scalar>(trainer, {}, [&](const core::EpochReport& report) { result.epochs.push_back(report); });
    result.weights = trainer.network().parameters().template cast<double>();
    return result;
}

/// How far a run may be from another.
struct Tolerance {
    double firstLosses; ///< relative; training and test loss of the first epoch
    double laterLosses; ///< relative; rounding has had more batches to grow
    double attention;   ///< a share of 1
    double weights;     ///< absolute up to 1, relative above
};

/// Lists the deviations from the reference that are too large; empty if there is none.
/// Accuracies must be the same: they are counts.
inline std::string differences(const RunResult& ours, const RunResult& reference, const Tolerance& tolerance)
{
    std::ostringstream text;
    const auto compare = [&](const std::string& what, double deviation, double allowed) {
        if (!(deviation <= allowed)) // not a number is a difference, too
            text << what << ": off by " << deviation << ", " << allowed << " is allowed\n";
    };
    const auto relative = [](double value, double expected) { return std::abs(value - expected) / expected; };
    if (ours.epochs.size() != reference.epochs.size() || ours.weights.size() != reference.weights.size())
        return "another number of epochs or weights\n";
    for (std::size_t i = 0; i < ours.epochs.size(); ++i) {
        const core::EpochReport& our = ours.epochs[i];
        const core::EpochReport& expected = reference.epochs[i];
        const std::string epoch = "epoch " + std::to_string(i + 1) + ", ";
        const double losses = i == 0 ? tolerance.firstLosses : tolerance.laterLosses;
        compare(epoch + "loss", relative(our.loss, expected.loss), losses);
        compare(epoch + "test loss", relative(our.testLoss, expected.testLoss), losses);
        compare(epoch + "accuracy", std::abs(our.accuracy - expected.accuracy), 0.0);
        compare(epoch + "test accuracy", std::abs(our.testAccuracy - expected.testAccuracy), 0.0);
        if (our.attention.size() != expected.attention.size())
            return epoch + "another number of features\n";
        double attention = 0.0;
        for (std::size_t feature = 0; feature < our.attention.size(); ++feature)
            attention = std::max(attention, std::abs(our.attention[feature] - expected.attention[feature]));
        compare(epoch + "attention", attention, tolerance.attention);
    }
    const auto scale = reference.weights.array().abs().max(1.0);
    compare("final weights", ((ours.weights - reference.weights).array().abs() / scale).maxCoeff(), tolerance.weights);
    return text.str();
}
