#pragma once

#include <array>
#include <vector>

namespace core {

/// The same summary for all rows and for the rows of either label, whose difference a common mean could hide.
template <typename Summary>
struct ByLabel {
    Summary all;
    std::array<Summary, 2> label;
};

/// Summarises rows with labels. summarise(rows) takes a vector of them, which may be empty.
template <typename Row, typename Summarise>
auto summariseByLabel(const std::vector<Row>& rows, const Summarise& summarise)
{
    std::array<std::vector<Row>, 2> parts;
    for (const Row& row : rows)
        parts.at(row.label ? 1 : 0).push_back(row);
    return ByLabel<decltype(summarise(rows))>{summarise(rows), {summarise(parts[0]), summarise(parts[1])}};
}

} // namespace core
