#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace core {

/// Returns how many bytes a name may have in the folder of this path: 255 at most, which every file system takes that
/// takes such a name at all, as none counts more than a byte as one.
std::size_t nameLimitBeside(const std::filesystem::path& place) noexcept;

/// Returns the beginning of a text, at most so many bytes, cut between characters of UTF-8.
std::string_view cutName(std::string_view name, std::size_t bytes);

/// Returns what the names of a destination's temporary files begin with, ".NAME."; where that would be too long for the
/// folder, the beginning of the name and a hash of the whole, ".NAM~01234567.".
std::string partBeginning(const std::filesystem::path& place);

/// Returns a random name for a temporary file of the destination, in the same folder: ".NAME.%08x.part".
std::filesystem::path newPartName(const std::filesystem::path& place);

/// Returns whether a name is that of a temporary file with this beginning.
bool isPartName(std::string_view name, std::string_view beginning);

} // namespace core
