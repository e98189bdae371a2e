#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace core {

/// One tensor of F32 numbers: its name, its shape and, of a file, where it stands.
struct TensorEntry {
    std::string name;
    std::vector<std::int64_t> shape; ///< row-major; empty: a single number
    std::uint64_t offset = 0;        ///< bytes from the beginning of the file

    /// Numbers in the tensor.
    [[nodiscard]] std::int64_t size() const;
};

/// "(20, 100)"
std::string shapeText(std::span<const std::int64_t> shape);

/// A safetensors file of F32 tensors, open for reading.
/// Whatever the file holds, it is a FileError or sound entries: every tensor lies within the file, none overlaps
/// another, and together they fill it.
/// Source: https://github.com/huggingface/safetensors, section "Format".
class SafetensorsReader {
public:
    explicit SafetensorsReader(const std::filesystem::path& path);

    /// In the order in which they stand in the file.
    [[nodiscard]] const std::vector<TensorEntry>& entries() const { return m_entries; }
    /// Reads one of entries() into values (entry.size()).
    void read(const TensorEntry& entry, std::span<float> values);

private:
    std::filesystem::path m_path;
    std::ifstream m_file;
    std::vector<TensorEntry> m_entries;
};

/// A tensor and its numbers, which belong to someone else.
struct TensorView {
    std::string name;
    std::vector<std::int64_t> shape;
    std::span<const float> values;
};

/// Writes the tensors in this order, the file replaced as a whole. Throws FileError.
void writeSafetensors(const std::filesystem::path& path, std::span<const TensorView> tensors);

} // namespace core
