#pragma once

#include "core/experiment/experiment.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"

#include <memory>
#include <string>

/// A table of 60 rows that has everything: numbers and texts with gaps, a row without a label, and a column (`tall`)
/// that carries the label.
inline std::string smallTableText()
{
    std::string text = "tall,colour,wide,name,sold\n";
    for (int row = 0; row < 60; ++row) {
        const bool sold = row * 7 % 3 == 0;
        text += row == 11 ? "," : std::to_string(row % 5 + (sold ? 10 : 0)) + ".25,";
        text += row % 13 == 4 ? "," : row % 4 == 0 ? "red," : row % 4 == 1 ? "grün," : "\"sky, blue\",";
        text += row % 17 == 3 ? "NA," : "-1e-" + std::to_string(row % 9) + ",";
        text += "house " + std::to_string(row) + ",";
        text += row == 20 ? "\n" : sold ? "yes\n" : "no\n";
    }
    return text;
}

inline std::shared_ptr<const core::PreparedTable> smallTable(const core::TableChoices& choices = {.label = "sold"})
{
    return core::prepareTable(*core::readTableText(smallTableText(), "häuser.csv"), choices);
}

/// A few epochs of few batches on it.
inline core::Experiment experimentOnTable(std::shared_ptr<const core::PreparedTable> table)
{
    core::Experiment experiment = core::withTable({}, std::move(table));
    experiment.testFraction = 0.25;
    experiment.hidden = {4};
    experiment.epochs = 3;
    experiment.batchSize = 8;
    return experiment;
}
