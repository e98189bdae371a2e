#pragma once

#include "core/experiment/experiment.h"
#include "core/tables/prepare_table.h"
#include "core/tables/prepared_table.h"
#include "core/tables/reading/read_table.h"

#include <string>
#include <utility>

/// Sixty rows of birds: the mass separates the species, the length nearly, and the noise not at all.
inline std::shared_ptr<const core::PreparedTable> birdTable(const std::string& massName = "body_mass_g")
{
    std::string text = "bill_length_mm," + massName + ",noise,species\n";
    for (int i = 0; i < 60; ++i) {
        const bool isAdelie = i % 2 == 0;
        text += std::to_string((isAdelie ? 38 : 46) + i % 7) + "," + std::to_string((isAdelie ? 3500 : 5000) + 10 * i) +
                "," + std::to_string(i * 37 % 11) + (isAdelie ? ",Adelie\n" : ",Gentoo\n");
    }
    core::TableChoices choices;
    choices.label = "species";
    choices.positive = "Adelie";
    return core::prepareTable(*core::readTableText(text, "birds.csv"), choices);
}

/// A short experiment on it.
inline core::Experiment birdExperiment(std::shared_ptr<const core::PreparedTable> table = birdTable())
{
    core::Experiment experiment = core::withTable({}, std::move(table));
    experiment.testFraction = 0.25;
    experiment.hidden = {8, 4};
    experiment.batchSize = 8;
    experiment.epochs = 12;
    experiment.learningRate = 0.01;
    return experiment;
}

/// The numbers of the two features of a bird that matter and of the one that does not.
constexpr std::int64_t kBill = 1;
constexpr std::int64_t kMass = 2;
constexpr std::int64_t kNoise = 3;
