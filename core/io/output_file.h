#pragma once

#include "core/io/part_file.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace core {

/// A file that appears whole or not at all: it grows beside its place under another name, and commit() moves it there.
/// Without commit() nothing of it remains, and a file that was there before is untouched.
/// What an earlier writer of the same file left behind when it was killed is removed; see PartFile.
/// A link to a file is followed. What is there and is no regular file (a device, a pipe) is written directly.
/// Every call throws FileError if the system refuses.
class OutputFile {
public:
    explicit OutputFile(const std::filesystem::path& path);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    void write(std::string_view bytes);

    template <typename Number>
    void write(std::span<const Number> numbers)
    {
        write(std::string_view(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()));
    }

    /// Waits until what was written is on the disk itself, so that not even a power cut leaves half of it in the place
    /// of the file before.
    void sync();
    /// Hands everything to the system. To be called for each of several files before any is committed.
    void close();
    void commit();

private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    void openBeside(const std::filesystem::file_status& status);
    template <typename Open>
    void open(const Open& call);

    std::filesystem::path m_path;  ///< as the user named it
    std::filesystem::path m_place; ///< where the file will be, links resolved
    PartFile m_part;               ///< where it grows; none for what is written directly
    std::unique_ptr<std::FILE, Closer> m_file;
};

/// Throws FileError if a file could not be written there, so that a long computation is not lost at its end.
void requireWritable(const std::filesystem::path& path);

/// A directory and its missing parents, made on construction and removed on destruction unless keep() was called.
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
    std::filesystem::path m_topmost; ///< the first that was missing; empty if none was, or to keep all
};

} // namespace core
