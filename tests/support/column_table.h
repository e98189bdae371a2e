#pragma once

#include "core/experiment/experiment.h"
#include "core/tables/prepare_table.h"
#include "core/tables/prepared_table.h"
#include "core/tables/reading/read_table.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A table of 240 rows in which columns are several inputs: `shape` has six categories, of which three mean yes, and is
/// missing in a few rows; `weight` and `side` (two categories) say nothing.
inline std::string columnTableText()
{
    std::string text = "shape,weight,side,round\n";
    const std::vector<std::string> shapes{"ball", "box", "can", "cone", "cube", "disc"};
    for (int row = 0; row < 240; ++row) {
        const auto shape = static_cast<std::size_t>(row * 7 % 6);
        text += (row % 60 == 59 ? "" : shapes[shape]) + ",";
        text += std::to_string(row * 37 % 101) + "." + std::to_string(row % 10) + ",";
        text += row * 11 % 13 < 6 ? "left," : "right,";
        text += shape == 0 || shape == 2 || shape == 5 ? "yes\n" : "no\n";
    }
    return text;
}

/// Its nine inputs: the six shapes, the weight, the two sides.
inline std::shared_ptr<core::PreparedTable> columnTable(std::vector<std::vector<std::string>> twins = {})
{
    core::TableChoices choices;
    choices.label = "round";
    choices.positive = "yes";
    auto table = std::make_shared<core::PreparedTable>(
        *core::prepareTable(*core::readTableText(columnTableText(), "shapes.csv"), choices));
    table->twins = std::move(twins);
    return table;
}

/// A short experiment on it.
inline core::Experiment columnExperiment(std::shared_ptr<const core::PreparedTable> table = columnTable())
{
    core::Experiment experiment = core::withTable({}, std::move(table));
    experiment.testFraction = 0.25;
    experiment.hidden = {8, 4};
    experiment.batchSize = 16;
    experiment.epochs = 4;
    experiment.learningRate = 0.01;
    return experiment;
}

/// Its columns as features.
constexpr std::int64_t kShape = 1;
constexpr std::int64_t kWeight = 2;
constexpr std::int64_t kSide = 3;
