#pragma once

#include <filesystem>
#include <system_error>
#include <utility>

namespace core {

/// A lock on a file that is there for it alone. The kernel holds it for one open descriptor (flock) and releases it
/// when the process ends, however it ends. A file without a lock therefore has no owner, whatever it contains.
///
/// It excludes every other lock on the same path, in this process and in others; child programs do not inherit it.
/// On a file system without locks, tryLock() always fails and returns the system's error, or
/// std::errc::operation_not_supported where the system does not tell which file was locked. The caller must then leave
/// alone what the lock protects, because its owner may still run.
class FileLock {
public:
    /// Constructs an object that holds no lock.
    FileLock() = default;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    FileLock(FileLock&& other) noexcept { swap(other); }
    FileLock& operator=(FileLock&& other) noexcept
    {
        swap(other);
        return *this;
    }
    ~FileLock() { release(); }

    /// Makes the file if it is missing, and locks it in place of the lock held so far. Does not wait: returns
    /// std::errc::operation_would_block while another holds the lock, and the system's error if the file cannot be made
    /// or locked.
    [[nodiscard]] std::error_code tryLock(const std::filesystem::path& path);
    /// Removes the file and releases the lock, if one is held.
    void release() noexcept;
    [[nodiscard]] bool isHeld() const { return m_file >= 0; }

private:
    void swap(FileLock& other) noexcept
    {
        std::swap(m_path, other.m_path);
        std::swap(m_file, other.m_file);
    }

    std::filesystem::path m_path;
    int m_file = -1; ///< file descriptor that holds the lock
};

/// Returns whether the path still refers to the open file: another process may have removed it before it was locked.
[[nodiscard]] bool leadsTo(const std::filesystem::path& path, int file) noexcept;

} // namespace core
