#pragma once

#include "core/tables/table.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// The class of a row without a value.
constexpr std::uint8_t kNoClass = 255;

/// A column of few different values, numbers or texts.
struct ClassColumn {
    std::vector<std::string> names;    ///< sorted: texts alphabetically, numbers by value
    std::vector<std::size_t> counts;   ///< rows of each
    std::vector<std::uint8_t> classes; ///< (rows): index into names, or kNoClass
};

/// Returns the classes of a column of at most 254 different values. Ends early after a stop request.
ClassColumn classesOf(const TableColumn& column, const std::stop_token& stop);

/// Guesses the positive class; see prepareTable(). Needs at least two classes.
std::size_t guessPositive(const ClassColumn& label);

} // namespace core
