#pragma once

#include <cstdint>
#include <memory>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace core {

struct PreparedTable;

/// A division of the inputs of a network into groups of neighbours that are read as one, such as the categories of a
/// table's column. Groups and inputs are 1-based. Cheap to copy.
class FeatureGroups {
public:
    FeatureGroups() = default;
    /// Makes each input a group of its own.
    explicit FeatureGroups(std::int64_t inputs) : m_inputs(inputs) {}
    /// Takes the first input of each group, ascending from 1.
    FeatureGroups(std::vector<std::int64_t> firsts, std::int64_t inputs);

    /// Returns whether each input is a group of its own.
    [[nodiscard]] bool isIdentity() const { return m_bounds == nullptr; }
    [[nodiscard]] std::int64_t inputs() const { return m_inputs; }
    /// Returns the number of groups.
    [[nodiscard]] std::int64_t size() const
    {
        return m_bounds ? static_cast<std::int64_t>(m_bounds->size()) - 1 : m_inputs;
    }
    /// Returns the first input of a group.
    [[nodiscard]] std::int64_t first(std::int64_t group) const
    {
        return m_bounds ? (*m_bounds)[static_cast<std::size_t>(group - 1)] : group;
    }
    /// Returns the number of inputs of a group.
    [[nodiscard]] std::int64_t count(std::int64_t group) const
    {
        return m_bounds ? (*m_bounds)[static_cast<std::size_t>(group)] - first(group) : 1;
    }
    /// Returns the group of an input.
    [[nodiscard]] std::int64_t groupOf(std::int64_t input) const;
    /// Returns what uniform attention gives a group: its share of the inputs.
    [[nodiscard]] double uniformShare(std::int64_t group) const
    {
        return static_cast<double>(count(group)) / static_cast<double>(m_inputs);
    }

    /// Returns the groups of several inputs.
    [[nodiscard]] std::vector<std::int64_t> several() const;

    /// Returns the sum over the inputs of a group of values (inputs).
    template <typename Value>
    [[nodiscard]] Value sum(std::span<const Value> values, std::int64_t group) const
    {
        const auto part =
            values.subspan(static_cast<std::size_t>(first(group) - 1), static_cast<std::size_t>(count(group)));
        return std::accumulate(part.begin() + 1, part.end(), part.front());
    }
    /// Returns the sum over the inputs of each group, (groups), of values (inputs). Without groups the values as they
    /// are.
    [[nodiscard]] std::vector<double> sums(std::span<const double> values) const;
    [[nodiscard]] std::vector<float> sums(std::span<const float> values) const;

    bool operator==(const FeatureGroups& other) const;

private:
    std::int64_t m_inputs = 0;
    /// The first input of each group, and the number of inputs plus 1 at the end; null: see isIdentity().
    std::shared_ptr<const std::vector<std::int64_t>> m_bounds;
};

/// Returns the groups of a table's inputs by their column. The inputs of the columns named in `open` stay single.
FeatureGroups columnGroups(const PreparedTable& table, const std::set<std::string>& open = {});

} // namespace core
