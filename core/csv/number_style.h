#pragma once

#include <string>

namespace core {

/// How the numbers of a column are written.
struct NumberStyle {
    char decimalMark = '.';
    std::string groupMark = {}; ///< between thousands: a comma, point, blank, apostrophe or no-break space; empty: none
    bool percent = false;       ///< cells end in %, and 41 % is 0.41
    std::string currency = {};  ///< before or behind the numbers: "$", "EUR"; empty: none

    bool operator==(const NumberStyle&) const = default;
};

} // namespace core
