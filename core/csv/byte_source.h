#pragma once

#include "core/io/sha256.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// A stream of bytes, read in pieces.
class ByteSource {
public:
    struct Piece {
        std::size_t size = 0; ///< may be 0 before the end
        bool end = false;     ///< nothing comes after it
    };

    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Fills the beginning of `into`, which must not be empty. Takes milliseconds at most, whatever the size.
    virtual Piece read(std::span<char> into) = 0;
};

/// The stored bytes of a table, before unpacking and decoding, with their SHA-256.
class StoredBytes : public ByteSource {
public:
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    [[nodiscard]] std::uint64_t taken() const { return m_taken; }
    /// Returns the SHA-256 of all bytes. Call it once, after the last piece.
    std::string finishSum() { return m_sum.finish(); }

protected:
    void note(std::span<const char> bytes);

private:
    std::uint64_t m_taken = 0;
    Sha256 m_sum;
};

/// Reads a file. Throws FileError if it cannot be read or is not a regular file.
class FileBytes : public StoredBytes {
public:
    explicit FileBytes(const std::filesystem::path& path);

    [[nodiscard]] std::uint64_t size() const override { return m_size; }
    Piece read(std::span<char> into) override;

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    std::filesystem::path m_path;
    std::uint64_t m_size = 0;
    std::unique_ptr<std::FILE, Close> m_file;
};

/// Reads bytes from memory, which must outlive the object.
class MemoryBytes : public StoredBytes {
public:
    explicit MemoryBytes(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::uint64_t size() const override { return m_bytes.size(); }
    Piece read(std::span<char> into) override;

private:
    std::string_view m_bytes;
};

/// Reads the first bytes ahead of the rest.
class PrefixedBytes : public ByteSource {
public:
    /// Reads `ahead` bytes, or all if there are fewer.
    PrefixedBytes(ByteSource& source, std::size_t ahead);

    [[nodiscard]] std::string_view prefix() const { return m_prefix; }
    /// Removes bytes from the beginning of the prefix.
    void skip(std::size_t bytes) { m_prefix.erase(0, bytes); }

    Piece read(std::span<char> into) override;

private:
    std::string m_prefix;
    bool m_prefixIsAll = false;
    ByteSource& m_rest;
};

} // namespace core
