#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace core {

/// A number of a phrase, in the command line's spelling; the window writes it as its language does.
struct Numeral {
    std::string text;
};

/// A value of a phrase: a text that stays as it is, or a number.
struct PhraseArgument {
    PhraseArgument(std::string shown) : text(std::move(shown)) {}
    PhraseArgument(const char* shown) : text(shown) {}
    PhraseArgument(Numeral number) : text(std::move(number.text)), isNumber(true) {}

    std::string text;
    bool isNumber = false;
};

/// What can be done about what a phrase says: by an option of the command line, or by a button of the window.
struct PhraseRemedy {
    enum class Kind { None, MissingWord, LeaveOut, Categories, DecimalMark };

    Kind kind = Kind::None;
    std::vector<std::string> values = {}; ///< the word, the columns, or the mark
    std::string option = {};              ///< "--also-missing -999"
};

/// A translatable message: an English pattern with the placeholders %1, %2, ..., and their values. The window
/// translates the pattern before it inserts the values.
struct Phrase {
    const char* pattern = "";
    std::vector<PhraseArgument> arguments; ///< at most nine
    PhraseRemedy remedy = {};

    [[nodiscard]] std::string english() const;
    /// Returns the same with the remedy's option, for the command line: "... leave them out: --types id=skip."
    [[nodiscard]] std::string withOption() const;
};

/// Returns at most 40 bytes of a text, cut between characters of UTF-8, for messages.
std::string shortened(const std::string& text);

/// Returns the first names of a list, shortened: "a, b, c, ...".
std::string listOfNames(std::span<const std::string> names, std::size_t most = 5);

} // namespace core
