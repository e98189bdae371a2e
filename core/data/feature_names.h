#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace core {

struct PreparedTable;

/// What a person calls the features and the two labels: by the names that they have in a table, or else by their
/// numbers. Cheap to copy, compared by the identity of the table.
class FeatureNames {
public:
    FeatureNames() = default;
    explicit FeatureNames(std::shared_ptr<const PreparedTable> table) : m_table(std::move(table)) {}

    /// Whether they are names, and not numbers.
    [[nodiscard]] bool areOwn() const { return m_table != nullptr; }
    /// "price", or "5"; a number, too, for one that the table has not. feature is 1-based.
    [[nodiscard]] std::string name(std::int64_t feature) const;
    /// What a row of this label (0 or 1) is: "versicolor", or "1".
    [[nodiscard]] std::string labelName(int label) const;

    bool operator==(const FeatureNames&) const = default;

private:
    std::shared_ptr<const PreparedTable> m_table;
};

} // namespace core
