#pragma once

#include <string>
#include <vector>

namespace core {

/// A translatable message: an English pattern with the placeholders %1, %2, ..., and their values. The window
/// translates the pattern before it inserts the values.
struct Phrase {
    const char* pattern = "";
    std::vector<std::string> arguments; ///< at most nine

    [[nodiscard]] std::string english() const;
};

/// Returns at most 40 bytes of a text, cut between characters of UTF-8, for messages.
std::string shortened(const std::string& text);

} // namespace core
