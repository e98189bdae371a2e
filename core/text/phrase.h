#pragma once

#include <string>
#include <vector>

namespace core {

/// Words for a person: an English pattern with the places %1, %2, ... and what stands there. Whoever shows them in
/// another language translates the pattern as a whole and fills it then.
struct Phrase {
    const char* pattern = "";
    std::vector<std::string> arguments; ///< at most nine

    [[nodiscard]] std::string english() const;
};

} // namespace core
