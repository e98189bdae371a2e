#pragma once

#include "core/data/dataset_spec.h"

#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// What a column of the data set is.
enum class FeatureRole {
    Noise,     ///< tells nothing about the label
    Golden,    ///< makes the label
    Duplicate, ///< holds the same numbers as a golden one
    Decoy      ///< hangs together with a golden one, and so with the label, by correlation only
};

/// The feature to look at where there is room for one: the first golden one, or else the first of all.
inline std::int64_t featureOfInterest(const std::vector<std::int64_t>& golden)
{
    return golden.empty() ? 1 : golden.front();
}

/// "noise", "golden", "duplicate" or "decoy".
std::string_view featureRoleName(FeatureRole role);

/// What each column of a data set is. Features are 1-based; what is beyond the last one is noise.
///
/// Duplicates, then decoys, take the columns that follow the first golden feature, round the end, where no golden one
/// stands. Each belongs to one golden feature, in turn.
class FeatureRoles {
public:
    FeatureRoles() = default;
    /// The spec must be valid (see core/training/knobs.h).
    explicit FeatureRoles(const DatasetSpec& spec);

    [[nodiscard]] std::int64_t features() const { return static_cast<std::int64_t>(m_roles.size()); }
    [[nodiscard]] FeatureRole role(std::int64_t feature) const { return at(feature).role; }
    [[nodiscard]] bool isGolden(std::int64_t feature) const { return role(feature) == FeatureRole::Golden; }
    /// What a person calls it: the name that it has in a table, or else its number.
    [[nodiscard]] std::string name(std::int64_t feature) const { return m_names.name(feature); }
    [[nodiscard]] const FeatureNames& names() const { return m_names; }
    /// Whether features have names of their own, because they are those of a person's table.
    [[nodiscard]] bool hasNames() const { return m_names.areOwn(); }
    /// Whether it is known which features make the label, even if none does. Not of a person's table.
    [[nodiscard]] bool isTruthKnown() const { return !m_names.areOwn(); }
    /// Holds all that a golden feature holds: a golden one or a duplicate.
    [[nodiscard]] bool carriesLabel(std::int64_t feature) const
    {
        return isGolden(feature) || role(feature) == FeatureRole::Duplicate;
    }
    /// The golden feature that a duplicate or decoy belongs to, or a golden one itself; 0 for noise.
    [[nodiscard]] std::int64_t origin(std::int64_t feature) const { return at(feature).origin; }

    /// In the order in which they were given; may be empty.
    [[nodiscard]] const std::vector<std::int64_t>& golden() const { return m_golden; }
    [[nodiscard]] const std::vector<std::int64_t>& duplicates() const { return m_duplicates; }
    [[nodiscard]] const std::vector<std::int64_t>& decoys() const { return m_decoys; }
    /// Those that carry the label, golden ones and duplicates, in ascending order.
    [[nodiscard]] const std::vector<std::int64_t>& carriers() const { return m_carriers; }
    /// There are golden features, and others that they can be told from.
    [[nodiscard]] bool hasSomethingToFind() const { return !m_golden.empty() && std::ssize(m_carriers) < features(); }
    /// See featureOfInterest().
    [[nodiscard]] std::int64_t featureOfInterest() const { return core::featureOfInterest(m_golden); }

    bool operator==(const FeatureRoles&) const = default;

private:
    struct Column {
        FeatureRole role = FeatureRole::Noise;
        std::int64_t origin = 0;
        bool operator==(const Column&) const = default;
    };

    [[nodiscard]] Column at(std::int64_t feature) const
    {
        return feature >= 1 && feature <= features() ? m_roles[static_cast<std::size_t>(feature - 1)] : Column{};
    }
    std::vector<std::int64_t> place(FeatureRole role, std::int64_t count, std::int64_t& next);

    FeatureNames m_names;
    std::vector<Column> m_roles;
    std::vector<std::int64_t> m_golden;
    std::vector<std::int64_t> m_duplicates;
    std::vector<std::int64_t> m_decoys;
    std::vector<std::int64_t> m_carriers;
};

} // namespace core
