#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Whether a word says that something is there or not there.
enum class WordSense { Unknown, Negative, Positive };

/// Returns what a value says as a word of common languages: "ja", "présent" and "sick" are positive, "Nein" and
/// "healthy" negative. Ignores case and surrounding spaces.
WordSense wordSense(std::string_view value);

/// Returns whether two values are such a pair only together, as 0 and 1 or n and y, the first the negative one. Ignores
/// case and surrounding spaces.
bool isNaturalPair(std::string_view negative, std::string_view positive);

/// Returns which of two values is the positive one by what only it says; nothing if that is not known. Of ">50K" and
/// "<=50K" it is the first; of a name and the same with a negation, as "paid" and "not paid" or "unpaid", the name
/// itself, unless it is of a negative word; of "0 - no" and "1 - yes" or "smoker: yes" and "smoker: no" what
/// wordSense() says of the words that differ.
std::optional<std::size_t> positiveByContrast(std::string_view first, std::string_view second);

/// Returns whether a value, or the name of a column, says that somebody lives: "survived", "alive".
bool saysAlive(std::string_view text);

/// Returns a text without the blanks, tabs, line breaks and no-break spaces around it.
std::string_view withoutSpaces(std::string_view text);

/// Returns a text with its letters of Latin, Greek and Cyrillic in lower case, without surrounding spaces.
std::string foldedText(std::string_view text);

/// Returns what values that are one answer have in common: the folded text without points at its end, as of "No.".
std::string answerKey(std::string_view value);

/// Returns for each value the place of the first value that is the same answer. Values of one answerKey() are; and
/// where all values belong to one language's spellings of yes and no, as y, TRUE, 1, no and n, those that say yes are
/// one answer and those that say no the other.
std::vector<std::size_t> sameAnswers(const std::vector<std::string>& values);

} // namespace core
