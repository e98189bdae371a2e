#pragma once

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

/// A translatable message: an English pattern with the placeholders %1, %2, ..., and their values. The window
/// translates the pattern before it inserts the values.
struct Phrase {
    const char* pattern = "";
    std::vector<PhraseArgument> arguments; ///< at most nine

    [[nodiscard]] std::string english() const;
};

/// Returns at most 40 bytes of a text, cut between characters of UTF-8, for messages.
std::string shortened(const std::string& text);

} // namespace core
