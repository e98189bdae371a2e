#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// Maximum number of categories of a column that becomes features.
constexpr std::size_t kMaxCategories = 50;
/// Maximum number of features of a network.
constexpr std::size_t kMaxFeatures = 1'000;
/// Minimum number of rows, so that there are rows to train and to test.
constexpr std::size_t kMinTableRows = 4;

/// Extracts labels and features from the columns of a table.
///
/// - Label: 2 to 50 different values. With more than two, one class against the rest. Rows without label are dropped.
/// - `positive`, if not chosen: of two values that are 0 and 1, -1 and 1, - and +, n and y, f and t or off and on, the
///   second; else the one that says yes, true, positive, present, sick or active in one of many languages, or the other
///   one if one says no, false, negative, absent, healthy or inactive; of other two the rarer one, or else the
///   alphabetically second; of more the most frequent one, or else the alphabetically first, but if some say yes and
///   some no, one that says yes. See label_words.h.
/// - Features: a column of numbers is one feature; a column of texts gives one feature per category, in alphabetical
///   order ("colour = red"), which is 1 for its cells. Columns keep the table's order, or the order of the choice.
/// - If features were not chosen, columns that are constant, identifiers, empty, of more than 50 categories or with a
///   number beyond kLargestCell, and those that the file says to ignore, are left out and listed in `leftOut`. Choosing
///   an unusable column is an error, except for a constant one, which is 0 in all rows.
///
/// Blocks; null after a stop request. Throws TableError if the choices do not fit the table, or if fewer than four
/// rows, one class, no feature or more than 1,000 features are left; NotEnoughMemory. Where no feature is left because
/// of single cells, the error names the first of them.
std::shared_ptr<const PreparedTable> prepareTable(const Table& table, const TableChoices& choices,
                                                  const std::stop_token& stop = {});

/// Returns why a column of a table with so many rows cannot be a feature ("its texts are all different"), or nothing if
/// it can.
std::optional<Phrase> whyNoFeature(const TableColumn& column, std::size_t rows);

/// Throws TableError for a table without a feature: the column that a single cell keeps from being one, if there is
/// any.
[[noreturn]] void refuseWithoutFeatures(const Table& table, const std::string& label);

/// Returns the columns that become features: the chosen ones, or else all usable ones except the label. Appends the
/// others to `leftOut`. Throws TableError for an invalid choice.
std::vector<const TableColumn*> featureColumns(const Table& table, const TableChoices& choices,
                                               std::vector<LeftOutColumn>& leftOut);

} // namespace core
