#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <optional>
#include <vector>

namespace core {

/// Why a column of a table with so many rows cannot be a feature, or nothing: "its texts are all different".
std::optional<Phrase> whyNoFeature(const TableColumn& column, std::size_t rows);

/// The columns that become features: those that were chosen, or else all that can be but the label. The others go to
/// `leftOut`. Throws TableError about a choice that cannot be.
std::vector<const TableColumn*> featureColumns(const Table& table, const TableChoices& choices,
                                               std::vector<LeftOutColumn>& leftOut);

} // namespace core
