#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// Categories of a column that become features, at most.
constexpr std::size_t kMaxCategories = 50;
/// Features of a network, at most.
constexpr std::size_t kMaxFeatures = 1'000;
/// Rows that can be trained on and tested with, at least.
constexpr std::size_t kFewestRows = 4;
/// Numbers beyond it in either direction are refused: their squares would not fit into the sums.
constexpr double kLargestCell = 1e30;

/// Makes labels and features of a table's columns.
///
/// - Label: 2 to 50 different values. Of more than two, one stands against the rest. Rows without a label are dropped.
/// - `positive`, where not chosen: of two values that are 0 and 1, -1 and 1, no and yes, n and y, false and true, f and
/// t,
///   negative and positive or absent and present the second of these; of other two the rarer one, or else the second in
///   alphabetical order; of more the most frequent one, or else the first in alphabetical order.
/// - Features: columns of numbers as they are, columns of texts one feature for each category, in alphabetical order
///   ("colour = red"), 1 where the cell holds it. Columns keep the table's order, or the order in which they were
///   chosen.
/// - Where features were not chosen, columns that are constant, identifiers, empty, of more than 50 categories or of
///   numbers beyond 1e30 are left out, and `leftOut` says so. A chosen one that cannot be used is an error; a constant
///   one can be: it is 0 in all rows.
///
/// Blocks; null after a stop request. Throws TableError where the choices do not fit the table, or fewer than four
/// rows, one class or no feature or more than 1,000 are left; NotEnoughMemory.
std::shared_ptr<const PreparedTable> prepareTable(const Table& table, const TableChoices& choices,
                                                  const std::stop_token& stop = {});

/// Why a column of a table with so many rows cannot be a feature, or nothing: "its texts are all different".
std::optional<Phrase> whyNoFeature(const TableColumn& column, std::size_t rows);

/// The columns that become features: those that were chosen, or else all that can be but the label. The others go to
/// `leftOut`. Throws TableError about a choice that cannot be.
std::vector<const TableColumn*> featureColumns(const Table& table, const TableChoices& choices,
                                               std::vector<LeftOutColumn>& leftOut);

} // namespace core
