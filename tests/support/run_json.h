#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/knobs.h"
#include "core/experiment/reports.h"
#include "tests/support/print_json.h"

#include <string>
#include <vector>

/// From the first event of `attention-lab train`, or a run of torch_reference.py: the knobs under their names.
inline core::Experiment experimentOf(const nlohmann::json& json)
{
    core::Experiment experiment;
    json.at("samples").get_to(experiment.samples);
    json.at("features").get_to(experiment.features);
    experiment.golden = {json.at("golden").get<std::int64_t>()};
    json.at("test_fraction").get_to(experiment.testFraction);
    json.at("seed").get_to(experiment.seed);
    json.at("hidden").get_to(experiment.hidden);
    json.at("epochs").get_to(experiment.epochs);
    json.at("batch_size").get_to(experiment.batchSize);
    json.at("learning_rate").get_to(experiment.learningRate);
    json.at("shuffle").get_to(experiment.shuffle);
    core::setFromText(core::knob(core::KnobId::Activation), json.at("activation").get<std::string>(), experiment);
    return experiment;
}

/// From an event of `attention-lab train`, or an epoch of the script: they have the same keys.
inline core::EpochReport epochOf(const nlohmann::json& json)
{
    return {json.at("epoch"),
            json.at("loss"),
            json.at("accuracy"),
            json.at("test_loss"),
            json.at("test_accuracy"),
            json.at("attention").get<std::vector<double>>(),
            0.0};
}
