#pragma once

#include <string>

namespace core {

/// The beginning of a text that may be long, for messages.
std::string shortened(const std::string& text);

} // namespace core
