#pragma once

#include <nlohmann/json.hpp>

/// What one measurement found: names with their units, and numbers.
using Figures = nlohmann::ordered_json;

/// How long the measurements take.
struct Effort {
    double seconds = 5.0; ///< for which the window is watched in each of its states
    int starts = 10;      ///< of the program
    int tableRows = 1'000'000;
};
