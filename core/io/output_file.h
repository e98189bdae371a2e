#pragma once

#include "core/io/file_stamp.h"
#include "core/io/part_file.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace core {

/// Writes a file atomically: the data go to a temporary file beside it, which commit() renames.
/// Without commit() no file is made, and an existing file stays unchanged.
/// Where the file system refuses a part of that (renaming over a file, locks, telling when data are on the disk), it
/// does without, after a few tries: commit() then writes the data to their place, and tells WriteNotes.
/// Removes temporary files left by killed writers of the same file; see PartFile.
/// Follows symbolic links, also to a file that does not exist yet. Writes directly to anything that is not a regular
/// file (a device, a pipe). Every call throws FileError if the system refuses.
class OutputFile {
public:
    /// With an expected stamp, this and commit() throw FileRenewed if the file exists with another one.
    explicit OutputFile(const std::filesystem::path& path, const std::optional<FileStamp>& expected = std::nullopt);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    void write(std::string_view bytes);

    template <typename Number>
    void write(std::span<const Number> numbers)
    {
        write(std::string_view(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()));
    }

    /// Waits until the data are on the disk, so that a power failure cannot leave a partial file in the place of the
    /// old one. Goes on where the file system cannot tell that; commit() then adds a note.
    void sync();
    /// Flushes and closes the file. To commit several files together, close all of them first.
    void close();
    /// Throws FileRenewed if another program has put a file there since an OutputClaim: before the first of several
    /// files is committed.
    void requireOwnPlace() const;
    /// Throws FileRenewed, too, if another program has put a file there since an OutputClaim; the data are then kept
    /// beside it under a free name, "run-2.attnlab", which the error tells.
    void commit();

private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    void openBeside(const std::filesystem::file_status& status);
    void makePart(bool isThere);
    template <typename Open>
    void open(const Open& call);
    void moveTo(const std::filesystem::path& place);
    [[nodiscard]] bool isBeside() const { return !m_part.path().empty(); }
    [[nodiscard]] std::filesystem::path moveBeside();

    std::filesystem::path m_path;        ///< as the user named it
    std::filesystem::path m_place;       ///< destination, links resolved
    std::optional<FileStamp> m_expected; ///< nothing: whatever is there may be replaced
    PartFile m_part;                     ///< the temporary file; none for direct writing
    int m_syncRefusal = 0;               ///< errno of an fsync() that the file system does not have
    std::unique_ptr<std::FILE, Closer> m_file;
};

/// Throws FileError if a file could not be written there. Check it before a long computation.
void requireWritable(const std::filesystem::path& path);

/// Makes a directory and its missing parents; the destructor removes them unless keep() was called.
class NewDirectory {
public:
    explicit NewDirectory(const std::filesystem::path& path);
    NewDirectory(const NewDirectory&) = delete;
    NewDirectory& operator=(const NewDirectory&) = delete;
    ~NewDirectory();

    void keep() { m_topmost.clear(); }

private:
    void removeMade() noexcept;

    std::filesystem::path m_path;
    std::filesystem::path m_topmost; ///< the first that was missing; empty if none was, or after keep()
};

} // namespace core
