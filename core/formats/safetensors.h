#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace core {

/// A tensor of F32 numbers: name, shape and position in the file.
struct TensorEntry {
    std::string name;
    std::vector<std::int64_t> shape; ///< row-major; empty: a single number
    std::uint64_t offset = 0;        ///< bytes from the beginning of the file

    /// Returns the number of elements.
    [[nodiscard]] std::int64_t size() const;
};

/// Returns "(20, 100)".
std::string shapeText(std::span<const std::int64_t> shape);

/// Reads a safetensors file of F32 tensors. The file is untrusted input: it gives either valid entries (every tensor
/// lies within the file, they do not overlap and leave no gap) or a FileError.
/// Source: https://github.com/huggingface/safetensors, section "Format".
class SafetensorsReader {
public:
    explicit SafetensorsReader(const std::filesystem::path& path);

    /// Returns the entries in the order of the file.
    [[nodiscard]] const std::vector<TensorEntry>& entries() const { return m_entries; }
    /// Reads one of entries() into values (entry.size()).
    void read(const TensorEntry& entry, std::span<float> values);

private:
    std::filesystem::path m_path;
    std::ifstream m_file;
    std::vector<TensorEntry> m_entries;
};

/// A tensor that refers to numbers owned by the caller.
struct TensorView {
    std::string name;
    std::vector<std::int64_t> shape;
    std::span<const float> values;
};

/// Writes the tensors in this order, and texts by their keys as `__metadata__`; replaces the file atomically. Texts so
/// long that SafetensorsReader would refuse the header are left out. Throws FileError.
void writeSafetensors(const std::filesystem::path& path, std::span<const TensorView> tensors,
                      const std::map<std::string, std::string>& metadata = {});

} // namespace core
