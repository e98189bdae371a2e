#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <utility>

namespace core {

/// A new file that grows beside the place it is meant for, as ".NAME.%08x.part", and is its writer's alone.
///
/// Its writer holds a lock on it until it is destroyed, which the system lets go of when a program is killed: so what
/// killed programs left is told from what others are writing at the moment, and making one cleans up the former.
class PartFile {
public:
    /// Nothing: no file.
    PartFile() = default;
    /// Throws std::system_error.
    explicit PartFile(const std::filesystem::path& place);
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    PartFile(PartFile&& other) noexcept { swap(other); }
    PartFile& operator=(PartFile&& other) noexcept
    {
        swap(other);
        return *this;
    }
    /// Removes the file unless it was moved to its place.
    ~PartFile();

    /// Empty if there is none, or no longer.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Opens it for writing; to be closed by the caller. To be called once. Null, and errno says why, if it fails.
    [[nodiscard]] std::FILE* open();
    /// Gives it the name of its place, in the place of what was there.
    [[nodiscard]] std::error_code moveTo(const std::filesystem::path& place);

private:
    void swap(PartFile& other) noexcept
    {
        std::swap(m_path, other.m_path);
        std::swap(m_owner, other.m_owner);
    }

    std::filesystem::path m_path;
    int m_owner = -1; ///< file descriptor that holds the lock
};

/// Removes the part files of this place whose writers are gone. What cannot be removed stays.
void removeOwnerlessParts(const std::filesystem::path& place) noexcept;

} // namespace core
