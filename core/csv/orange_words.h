#pragma once

#include <optional>
#include <string_view>

namespace core {

/// What Orange's head says of a column's cells.
enum class OrangeType { Unsaid, Continuous, Discrete, Text };

/// What Orange's head says of a column's use.
enum class OrangeUse { Feature, Class, Ignored };

/// A name of Orange's one-line head: "cD#paid" is the class paid, of discrete values.
struct OrangeName {
    std::string_view name;
    OrangeType type = OrangeType::Unsaid;
    OrangeUse use = OrangeUse::Feature;
};

/// Returns the type that a word names: continuous, discrete, string and time, or their first letters. Nothing for other
/// words.
/// Source: https://orangedatamining.com/docs, Loading your Data.
std::optional<OrangeType> orangeType(std::string_view word);

/// Returns whether a cell of the line of types can be a list of values: words between blanks.
bool isOrangeValueList(std::string_view cell);

/// Returns whether a list of values contains a value.
bool isInOrangeValueList(std::string_view list, std::string_view value);

/// Returns the use that a cell of the line of roles names: class, meta and ignore, or their first letters; attributes
/// such as key=value are passed over, and an empty cell is a feature. Nothing for other words.
std::optional<OrangeUse> orangeUse(std::string_view cell);

/// Reads a name with a prefix: one of c, m and i for the use, one of C, D, S and T for the type, or both, and #.
/// Nothing without one.
std::optional<OrangeName> orangeName(std::string_view name);

} // namespace core
