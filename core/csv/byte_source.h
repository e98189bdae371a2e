#pragma once

#include "core/io/sha256.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
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
    /// Returns the number of all bytes; nothing as long as it is unknown, because they still come in.
    [[nodiscard]] virtual std::optional<std::uint64_t> size() const = 0;
    /// Returns the bytes at a place, fewer at the end, without taking them. Of bytes that still come in, waits for
    /// them.
    virtual std::string at(std::uint64_t place, std::size_t count) = 0;
    /// Returns the number of all bytes, and waits for all that come in; nothing after a stop request.
    virtual std::optional<std::uint64_t> sizeAtTheEnd() { return size(); }
    [[nodiscard]] std::uint64_t taken() const { return m_taken; }
    /// Returns the SHA-256 of all bytes. Call it once, after the last piece.
    std::string finishSum() { return m_sum.finish(); }

protected:
    void note(std::span<const char> bytes);

private:
    std::uint64_t m_taken = 0;
    Sha256 m_sum;
};

/// Reads a file, from `begin` on. Throws FileError if it cannot be read or is not a regular file.
class FileBytes : public StoredBytes {
public:
    explicit FileBytes(const std::filesystem::path& path, std::uint64_t begin = 0);

    [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_size; }
    std::string at(std::uint64_t place, std::size_t count) override;
    Piece read(std::span<char> into) override;

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    std::filesystem::path m_path;
    std::uint64_t m_begin;
    std::uint64_t m_size = 0;
    std::unique_ptr<std::FILE, Close> m_file;
};

/// Reads bytes from memory, which must outlive the object.
class MemoryBytes : public StoredBytes {
public:
    explicit MemoryBytes(std::string_view bytes) : m_all(bytes), m_bytes(bytes) {}

    [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_all.size(); }
    std::string at(std::uint64_t place, std::size_t count) override;
    Piece read(std::span<char> into) override;

private:
    std::string_view m_all;
    std::string_view m_bytes; ///< those that are not taken yet
};

/// Reads the first bytes ahead of the rest.
class PrefixedBytes : public ByteSource {
public:
    /// Reads `ahead` bytes, or all if there are fewer, or what there is at a stop request.
    PrefixedBytes(ByteSource& source, std::size_t ahead, const std::stop_token& stop = {});

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
