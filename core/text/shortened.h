#pragma once

#include <string>

namespace core {

/// Returns at most 40 bytes of a text, cut between characters of UTF-8, for messages.
std::string shortened(const std::string& text);

} // namespace core
