#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>

/// A file that stands in memory alone, for readers that want a path: thousands a second.
class MemoryFile {
public:
    explicit MemoryFile(std::span<const std::uint8_t> bytes) : m_descriptor(memfd_create("fuzz", 0))
    {
        if (m_descriptor < 0)
            std::abort();
        while (!bytes.empty()) {
            const ssize_t written = write(m_descriptor, bytes.data(), bytes.size());
            if (written <= 0)
                std::abort();
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { close(m_descriptor); }

    [[nodiscard]] std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
};
