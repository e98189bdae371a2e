#pragma once

#include "core/tables/table.h"

#include <array>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// What a row without a value has.
constexpr std::uint8_t kNoClass = 255;

/// A column of few different values, whether numbers or texts.
struct ClassColumn {
    std::vector<std::string> names;    ///< in alphabetical order, numbers by their size
    std::vector<std::size_t> counts;   ///< rows of each
    std::vector<std::uint8_t> classes; ///< (rows), which name, or kNoClass
};

/// The classes of a column of at most 254 different values. Stops early after a stop request.
ClassColumn classesOf(const TableColumn& column, const std::stop_token& stop);

/// Which class is the positive one where nobody says so; see prepareTable(). Of two classes at least.
std::size_t guessPositive(const ClassColumn& label);

} // namespace core
