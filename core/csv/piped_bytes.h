#pragma once

#include "core/csv/byte_source.h"
#include "core/memory/memory.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// What comes from a pipe, a socket or a terminal, which give their bytes once: kept in memory, for a second reading.
class Pipe {
public:
    /// Opens what is at the path. Messages call it `name`. Throws FileError.
    Pipe(const std::filesystem::path& path, std::string name, std::uint64_t mostBytes, std::stop_token stop);
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe();

    /// Waits some milliseconds for more bytes. Throws FileError, TableError for more than the most bytes, and
    /// NotEnoughMemory.
    void wait();
    /// Copies bytes that came from a place on; returns how many.
    [[nodiscard]] std::size_t copy(std::uint64_t place, std::span<char> into) const;

    [[nodiscard]] std::uint64_t size() const { return m_size; } ///< of what came until now
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }

private:
    static constexpr std::size_t kBlock = std::size_t{1} << 20U;

    std::string m_name;
    std::uint64_t m_mostBytes;
    std::stop_token m_stop;
    MemoryBudget m_budget;
    int m_descriptor = -1;
    std::vector<std::unique_ptr<char[]>> m_blocks; ///< of kBlock bytes
    std::uint64_t m_size = 0;
    bool m_hasEnded = false;
};

/// Reads a pipe from its first byte, which may have been read before.
class PipedBytes : public StoredBytes {
public:
    explicit PipedBytes(std::shared_ptr<Pipe> pipe) : m_pipe(std::move(pipe)) {}

    [[nodiscard]] std::optional<std::uint64_t> size() const override;
    std::string at(std::uint64_t place, std::size_t count) override;
    std::optional<std::uint64_t> sizeAtTheEnd() override;
    Piece read(std::span<char> into) override;

private:
    std::shared_ptr<Pipe> m_pipe;
};

/// The path that stands for standard input on the command line.
constexpr const char* kStandardInput = "/dev/stdin";

/// Returns whether the path leads to bytes that come once, as from a pipe. A device counts only as standard input, as
/// which a terminal gives an end; others may have none.
bool isPipe(const std::filesystem::path& path);

/// Returns where standard input, a file, stands. 0 for other paths.
std::uint64_t beginOfFile(const std::filesystem::path& path);

/// Returns the name of a table's file for messages, in UTF-8: without its folder, or "standard input".
std::string tableNameOf(const std::filesystem::path& path);

} // namespace core
