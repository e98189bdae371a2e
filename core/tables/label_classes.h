#pragma once

#include "core/tables/label_cut.h"
#include "core/tables/table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The class of a row without a value.
constexpr std::uint8_t kNoClass = 255;

/// A column of few different values, numbers or texts.
struct ClassColumn {
    std::vector<std::string> names;    ///< sorted: texts alphabetically, numbers by value
    std::vector<std::size_t> counts;   ///< rows of each
    std::vector<std::uint8_t> classes; ///< (rows): index into names, or kNoClass
    /// Of a label in which spellings of one answer were joined: the texts of each class, sorted.
    std::vector<std::vector<std::string>> spellings = {};
};

/// Returns the classes of a column of at most 254 different values. Ends early after a stop request.
ClassColumn classesOf(const TableColumn& column, const std::stop_token& stop);

/// Returns the classes of a label of at most 254 different values. Spellings of one answer are one class, with the name
/// of the most frequent one; see sameAnswers(). Ends early after a stop request.
ClassColumn labelClassesOf(const TableColumn& column, const std::stop_token& stop);

/// Returns two classes of a column of numbers: what does not hold the cut, and what holds it.
ClassColumn cutClasses(const TableColumn& column, const LabelCut& cut, const std::stop_token& stop);

/// Returns the number of classes of a label, if it is counted: spellings of one answer count once.
std::size_t answerCount(const TableColumn& column);

/// Returns the class of a value: its name, one of its spellings, or another text of the same
/// answerKey().
std::optional<std::size_t> classOf(const ClassColumn& label, const std::string& value);

/// Guesses the positive class of the column of this name; see prepareTable(). Needs at least two classes.
std::size_t guessPositive(const ClassColumn& label, std::string_view column);

} // namespace core
