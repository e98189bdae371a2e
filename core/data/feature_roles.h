#pragma once

#include "core/data/dataset_spec.h"
#include "core/data/feature_groups.h"
#include "core/tables/label_cut.h"

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// The display names of features and labels: the names of a table, or else numbers. A feature is an input of the
/// network, or with groups a whole column. Cheap to copy; compared by the identity of the table and by the groups.
class FeatureNames {
public:
    FeatureNames() = default;
    explicit FeatureNames(std::shared_ptr<const PreparedTable> table, FeatureGroups groups = {})
        : m_table(std::move(table)), m_groups(std::move(groups))
    {
    }

    /// Returns whether the names come from a table.
    [[nodiscard]] bool areOwn() const { return m_table != nullptr; }
    /// Returns "price", or "5" without a table and for a feature that the table lacks. feature is 1-based.
    [[nodiscard]] std::string name(std::int64_t feature) const;
    /// Returns the name of a label (0 or 1): "versicolor", or "1".
    [[nodiscard]] std::string labelName(int label) const;
    /// Returns the cut that a label (0 or 1) stands for, of a table's label that was cut.
    [[nodiscard]] std::optional<LabelCut> labelCut(int label) const;
    /// Returns whether a label (0 or 1) combines several values of a table's label column: all but the value of the
    /// other label.
    [[nodiscard]] bool isRest(int label) const;
    /// Returns the groups; none for names of inputs.
    [[nodiscard]] const FeatureGroups& groups() const { return m_groups; }
    /// Returns the column of a feature of a table: "colour" of "colour = red". Empty without a table.
    [[nodiscard]] std::string columnName(std::int64_t feature) const;
    /// Returns what sets an input (1-based) of a table apart within its column: "red" of "colour = red".
    [[nodiscard]] std::string categoryName(std::int64_t input) const;

    bool operator==(const FeatureNames&) const = default;

private:
    std::shared_ptr<const PreparedTable> m_table;
    FeatureGroups m_groups;
};

/// The relation of a column to the label.
enum class FeatureRole {
    Noise,     ///< independent of the label
    Golden,    ///< determines the label
    Duplicate, ///< equals a golden feature
    Decoy      ///< correlates with a golden feature, and so with the label
};

/// Returns the feature to show where there is room for one: the first golden one, or else the first of all.
inline std::int64_t featureOfInterest(const std::vector<std::int64_t>& golden)
{
    return golden.empty() ? 1 : golden.front();
}

/// Returns "noise", "golden", "duplicate" or "decoy".
std::string_view featureRoleName(FeatureRole role);

/// The roles of the features of a data set: of the network's inputs, or of the columns of a table. Features are
/// 1-based; numbers out of range count as noise.
///
/// Duplicates, then decoys, take the columns after the first golden feature that are not golden, cyclically. Each
/// belongs to one golden feature, in turn.
class FeatureRoles {
public:
    FeatureRoles() = default;
    /// The spec must be valid (see core/experiment/knobs.h).
    explicit FeatureRoles(const DatasetSpec& spec);
    /// The roles of groups of a table's inputs, which are then the features: known is only which columns are twins.
    FeatureRoles(const DatasetSpec& spec, const FeatureGroups& groups);

    [[nodiscard]] std::int64_t features() const { return static_cast<std::int64_t>(m_roles.size()); }
    [[nodiscard]] FeatureRole role(std::int64_t feature) const { return at(feature).role; }
    [[nodiscard]] bool isGolden(std::int64_t feature) const { return role(feature) == FeatureRole::Golden; }
    /// See FeatureNames::name().
    [[nodiscard]] std::string name(std::int64_t feature) const { return m_names.name(feature); }
    [[nodiscard]] const FeatureNames& names() const { return m_names; }
    /// Returns the inputs that make each feature.
    [[nodiscard]] FeatureGroups groups() const { return hasGroups() ? m_names.groups() : FeatureGroups(features()); }
    /// Returns whether any feature is the sum of several inputs of the network.
    [[nodiscard]] bool hasGroups() const { return !m_names.groups().isIdentity(); }
    /// Returns the columns of a table that say the same: lists of at least two features, ascending.
    [[nodiscard]] const std::vector<std::vector<std::int64_t>>& twins() const { return m_twins; }
    /// Returns the other columns that say the same as this one; ascending, empty for most.
    [[nodiscard]] std::vector<std::int64_t> twinsOf(std::int64_t feature) const;
    /// Returns whether the features have names of their own, from a table.
    [[nodiscard]] bool hasNames() const { return m_names.areOwn(); }
    /// Returns whether it is known which features determine the label, even if none does. False for a table.
    [[nodiscard]] bool isTruthKnown() const { return !m_names.areOwn(); }
    /// Returns whether the feature is golden or a duplicate of a golden feature.
    [[nodiscard]] bool carriesLabel(std::int64_t feature) const
    {
        return isGolden(feature) || role(feature) == FeatureRole::Duplicate;
    }
    /// Returns the golden feature of a duplicate or decoy, the feature itself if it is golden, or 0 for noise.
    [[nodiscard]] std::int64_t origin(std::int64_t feature) const { return at(feature).origin; }

    /// Returns the golden features in the order of the spec; may be empty.
    [[nodiscard]] const std::vector<std::int64_t>& golden() const { return m_golden; }
    [[nodiscard]] const std::vector<std::int64_t>& duplicates() const { return m_duplicates; }
    [[nodiscard]] const std::vector<std::int64_t>& decoys() const { return m_decoys; }
    /// Returns the golden features and duplicates in ascending order.
    [[nodiscard]] const std::vector<std::int64_t>& carriers() const { return m_carriers; }
    /// Returns whether there are golden features as well as features that do not carry the label.
    [[nodiscard]] bool hasSomethingToFind() const { return !m_golden.empty() && std::ssize(m_carriers) < features(); }
    /// See core::featureOfInterest().
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
    std::vector<std::vector<std::int64_t>> m_twins;
};

} // namespace core
