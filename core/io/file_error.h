#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

namespace core {

/// A file that cannot be read or written, or whose content is invalid. what() contains the path and the reason.
struct FileError : std::runtime_error {
    FileError(const std::filesystem::path& path, const std::string& reason)
        : std::runtime_error(path.string() + ": " + reason)
    {
    }
    /// Takes the reason from the system's message for the error number.
    FileError(const std::filesystem::path& path, int errorNumber)
        : FileError(path, std::generic_category().message(errorNumber))
    {
    }
};

} // namespace core
