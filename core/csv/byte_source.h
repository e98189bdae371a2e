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

/// Bytes that come in pieces.
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

    /// Fills the beginning of `into`, which must not be empty. Takes milliseconds at most, however long it is.
    virtual Piece read(std::span<char> into) = 0;
};

/// Bytes as they are stored, and their sum.
class StoredBytes : public ByteSource {
public:
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    [[nodiscard]] std::uint64_t taken() const { return m_taken; }
    /// SHA-256 of all bytes, once all were read.
    std::string finishSum() { return m_sum.finish(); }

protected:
    void note(std::span<const char> bytes);

private:
    std::uint64_t m_taken = 0;
    Sha256 m_sum;
};

/// A file. Throws FileError if it cannot be read or is no ordinary file.
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

/// Bytes at hand, which must outlive it.
class MemoryBytes : public StoredBytes {
public:
    explicit MemoryBytes(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::uint64_t size() const override { return m_bytes.size(); }
    Piece read(std::span<char> into) override;

private:
    std::string_view m_bytes;
};

/// Bytes that were read ahead, and those that follow them.
class PrefixedBytes : public ByteSource {
public:
    /// Reads the first bytes ahead: so many, or all where there are fewer.
    PrefixedBytes(ByteSource& source, std::size_t ahead);

    [[nodiscard]] std::string_view prefix() const { return m_prefix; }
    /// Takes bytes away from the beginning of what was read ahead.
    void skip(std::size_t bytes) { m_prefix.erase(0, bytes); }

    Piece read(std::span<char> into) override;

private:
    std::string m_prefix;
    bool m_prefixIsAll = false;
    ByteSource& m_rest;
};

} // namespace core
