#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <deque>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
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
/// - Label: 2 to 50 different values, or any numbers. Spellings of one answer are one value: see sameAnswers(). With
///   more than two values, one class against the rest, or a cut. Rows without label are dropped.
/// - `positive`, if not chosen: of more than two numbers the cut nearest to half of the rows, as ">=7": see evenCut().
/// Of
///   two values that are 0 and 1, -1 and 1, - and +, n and y, f and t or off and on, the second; else the one that says
///   yes, true, positive, present, sick or active in one of many languages, or the other one if one says no, false,
///   negative, absent, healthy or inactive, or the one that the words say in which both differ: see
///   positiveByContrast(); of other two the rarer one, or else the alphabetically second; of more texts the most
///   frequent one, or else the alphabetically first, but if some say yes and some no, one that says yes.
///   See label_words.h. If chosen, it can be a cut of any numbers: see labelCutFrom().
/// - Types: a column of at most 50 different numbers can be taken as categories, a column of texts that are all numbers
///   as numbers, and any column but the label can be left out.
/// - Features: a column of numbers is one feature; a column of texts gives one feature per category, in alphabetical
///   order ("colour = red"), which is 1 for its cells. Columns keep the table's order, or the order of the choice.
/// - If features were not chosen, columns that are constant, identifiers by their cells or by their name, empty, of
/// more
///   than 50 categories or with a number beyond kLargestCell, and those that the file says to ignore, are left out and
///   listed in `leftOut`. Choosing an unusable column is an error, except for a constant one, which is 0 in all rows,
///   and for numbers that only have an identifier's name.
/// - Notes: also see askAboutNames(), if features were not chosen.
/// - Warnings: see addWarnings(). One of three or four numbers of the label occurs once and each other at least five
///   times, if no positive value was chosen.
///
/// Blocks; null after a stop request. Throws TableError if the choices do not fit the table, or if fewer than four
/// rows, one class, no feature or more than 1,000 features are left; NotEnoughMemory. Where no feature is left because
/// of single cells, the error names the first of them.
std::shared_ptr<const PreparedTable> prepareTable(const Table& table, const TableChoices& choices,
                                                  const std::stop_token& stop = {});

/// Returns why a column of a table with so many rows cannot be a feature ("its texts are all different"), or nothing if
/// it can.
std::optional<Phrase> whyNoFeature(const TableColumn& column, std::size_t rows);

/// Returns why a column is not a feature unless it is chosen to be one; nothing if it is one.
std::optional<Phrase> whyLeftOut(const TableColumn& column, std::size_t rows);

/// Returns whether the numbers of a column are nearly all different and its name is that of an identifier, as
/// client_id.
bool isIdentifierByName(const TableColumn& column);

/// The columns of a table in the types that were chosen.
struct TypedColumns {
    std::vector<const TableColumn*> columns; ///< in the table's order
    std::deque<TableColumn> converted;       ///< what `columns` points at where it is not the table's

    /// Returns the column of this name, or null.
    [[nodiscard]] const TableColumn* find(std::string_view name) const;
};

/// Applies `choices.types`, and takes those out that change nothing. The result points into the table. Throws
/// TableError for types that the columns cannot have.
TypedColumns typedColumns(const Table& table, TableChoices& choices, const std::stop_token& stop);

/// Throws TableError for a table without a feature: the column that a single cell keeps from being one, if there is
/// any.
[[noreturn]] void refuseWithoutFeatures(const Table& table, const TableChoices& choices, const TypedColumns& typed);

/// Returns the columns that become features: the chosen ones, or else all usable ones except the label. Appends the
/// others to `leftOut`. Throws TableError for an invalid choice.
std::vector<const TableColumn*> featureColumns(const Table& table, const TableChoices& choices,
                                               const TypedColumns& typed, std::vector<LeftOutColumn>& leftOut);

} // namespace core
