#pragma once

#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace core {

/// A temporary file beside its destination, named ".NAME.%08x.part" (see part_name.h) and owned by one writer.
///
/// The writer holds a lock on it, which the system releases when the process ends. Files without a lock are therefore
/// left over from killed writers; the constructor removes those of the same destination. A file system without locks
/// keeps them, and one that numbers an open file otherwise than its name is served like any other.
class PartFile {
public:
    /// Constructs an object without a file.
    PartFile() = default;
    /// Throws std::system_error, after a few tries.
    explicit PartFile(const std::filesystem::path& place);
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    PartFile(PartFile&& other) noexcept { swap(other); }
    PartFile& operator=(PartFile&& other) noexcept
    {
        swap(other);
        return *this;
    }
    /// Removes the file unless it was moved to its destination.
    ~PartFile();

    /// Returns an empty path without a file, or after it was moved.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Opens the file for writing; the caller closes it. Call it once. Returns null on failure and sets errno.
    [[nodiscard]] std::FILE* open() const;
    /// Renames the file to its destination, replacing an existing file.
    [[nodiscard]] std::error_code moveTo(const std::filesystem::path& place);
    /// Writes the content to the destination itself, after moveTo() returned a refusal, and then removes the file.
    /// Returns the refusal if that cannot begin: the destination is as before. Returns another error if it began and
    /// failed: kept() is then the file with the whole content, which later writers leave.
    [[nodiscard]] std::error_code copyTo(const std::filesystem::path& place, const std::error_code& refusal);
    [[nodiscard]] const std::filesystem::path& kept() const { return m_kept; }

private:
    void swap(PartFile& other) noexcept
    {
        std::swap(m_path, other.m_path);
        std::swap(m_kept, other.m_kept);
        std::swap(m_owner, other.m_owner);
    }

    std::filesystem::path m_path;
    std::filesystem::path m_kept; ///< what was left because the destination is damaged
    int m_owner = -1;             ///< file descriptor that holds the lock
};

/// Returns whether fsync() says by this errno that the file system has no such call, rather than that it failed.
[[nodiscard]] bool isWithoutSync(int reason);

/// Removes temporary files of this destination whose writers are gone, except those that were kept. Failures are
/// ignored.
void removeOwnerlessParts(const std::filesystem::path& place) noexcept;

} // namespace core
