#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

namespace core {

/// A file that cannot be read or written, or that does not hold what it should. what() names the file and the reason.
struct FileError : std::runtime_error {
    FileError(const std::filesystem::path& path, const std::string& reason)
        : std::runtime_error(path.string() + ": " + reason)
    {
    }
    /// The reason in the system's words.
    FileError(const std::filesystem::path& path, int errorNumber)
        : FileError(path, std::generic_category().message(errorNumber))
    {
    }
};

} // namespace core
