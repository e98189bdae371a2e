#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// Why a column was taken for the label.
enum class LabelReason {
    None,        ///< no column was
    Role,        ///< the file says so
    Name,        ///< its name is a usual one
    OnlyTwofold, ///< no other column has two values
    Position     ///< it is the last or the first, and of a kind that fits
};

/// The result of guessLabel().
struct LabelGuess {
    std::optional<std::size_t> column;   ///< the label, if it is clear which column that is
    std::vector<std::size_t> candidates; ///< the columns that could be it, the likeliest first
    LabelReason reason = LabelReason::None;
};

/// Guesses the label column. Columns that `choices` leaves out are not considered, and where the guess would not be
/// clear, neither are those that it names as features.
///
/// - Columns that can be it have 2 to kMaxDistinctNumbers different values, or, if they are the last and have a usual
///   name, any numbers. Spellings of one answer count once. Identifiers, constants and empty columns do not count as
///   the first or the last.
/// - In this order: the role that the file gives; the one column with a name that features hardly have, as target or
///   survived, or the last of several if it is the last of all; the last or else the first column with another usual
///   name, as class or left; one such column between them; the last column with two values, unless the first has two
///   as well; the only column with two values, unless it stands between others of which the last has 2 to 10 texts or
///   whole numbers; without any of two values the last or only category, and the last column if it alone has few
///   numbers.
/// - Where others are as likely there is no guess, and they are the candidates.
LabelGuess guessLabel(const Table& table, const TableChoices& choices = {});

/// Returns whether a column can be a label: of 2 to kMaxDistinctNumbers different values, or any numbers.
bool canBeLabel(const TableColumn& column);

/// How well a column's name says that it is a label.
enum class LabelName {
    None,
    Feature,  ///< sex, smoker: seldom a label, though such columns have two values
    LastOnly, ///< price, type: a label only at the end of a table
    Usual,    ///< class, quality, left
    Certain   ///< target, survived, churn
};

/// Returns what the name of a column says, in common languages. Ignores case, blanks, punctuation, a leading "is" or
/// "has", and takes both parts of "Y (paid next month)".
LabelName labelNameOf(std::string_view name);

} // namespace core
