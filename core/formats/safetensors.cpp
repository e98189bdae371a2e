#include "core/formats/safetensors.h"

#include "core/formats/json_reader.h"
#include "core/io/file_error.h"
#include "core/io/output_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <limits>
#include <numeric>
#include <optional>

namespace core {

namespace fs = std::filesystem;
using nlohmann::json;

static_assert(std::endian::native == std::endian::little, "the numbers are read and written as they stand in memory");

namespace {

constexpr std::uint64_t kLengthBytes = 8;
/// Allows thousands of tensors and the names of a table, and bounds the memory for untrusted headers.
constexpr std::uint64_t kMaxHeaderBytes = 10'000'000;
constexpr const char* kMetadata = "__metadata__";

/// An error in the header; the reader adds the path of the file.
struct HeaderError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Parses the header. Repeated names and endless nesting are errors, which most JSON readers accept.
json parseHeader(const std::string& text)
{
    json header;
    try {
        header = parseJson(text, {.depth = 3});
    } catch (const JsonTooDeep&) {
        throw HeaderError("its header is nested too deeply");
    } catch (const JsonRepeatedKey& error) {
        throw HeaderError("its header names the " + std::string(error.depth == 1 ? "tensor " : "key ") + error.key +
                          " twice");
    } catch (const JsonError&) {
        throw HeaderError("its header is not JSON");
    }
    if (!header.is_object())
        throw HeaderError("its header is not a JSON object");
    return header;
}

/// Returns a list of unsigned integers, or nothing for anything else.
std::optional<std::vector<std::uint64_t>> wholeNumbers(const json& tensor, const char* key)
{
    const auto list = tensor.find(key);
    if (list == tensor.end() || !list->is_array() ||
        !std::ranges::all_of(*list, [](const json& number) { return number.is_number_unsigned(); }))
        return std::nullopt;
    return list->get<std::vector<std::uint64_t>>();
}

/// Returns the bytes of an F32 tensor of this shape, or nothing if they exceed 63 bits.
std::optional<std::uint64_t> bytesOf(std::span<const std::uint64_t> shape)
{
    constexpr std::uint64_t kMax = std::numeric_limits<std::int64_t>::max();
    std::uint64_t bytes = sizeof(float);
    for (const std::uint64_t length : shape) {
        if (length > kMax || (length != 0 && bytes > kMax / length))
            return std::nullopt;
        bytes *= length;
    }
    return bytes;
}

/// Parses the entry of one tensor; its offset is relative to the beginning of the data.
TensorEntry parseTensor(const std::string& name, const json& tensor, std::uint64_t dataBytes)
{
    const auto error = [&name](const std::string& what) { return HeaderError("the tensor " + name + " " + what); };
    if (!tensor.is_object())
        throw error("is not described by a JSON object");
    const auto type = tensor.find("dtype");
    if (type == tensor.end() || !type->is_string())
        throw error("has no dtype");
    if (*type != "F32")
        throw error("holds " + type->get<std::string>() + " numbers, but only F32 is understood");
    const auto shape = wholeNumbers(tensor, "shape");
    if (!shape)
        throw error("has no shape");
    const auto offsets = wholeNumbers(tensor, "data_offsets");
    if (!offsets || offsets->size() != 2)
        throw error("has no data_offsets");
    const std::uint64_t begin = offsets->front();
    const std::uint64_t end = offsets->back();
    if (begin > end || end > dataBytes)
        throw error("lies outside of the file: bytes " + std::to_string(begin) + " to " + std::to_string(end) + " of " +
                    std::to_string(dataBytes));
    const auto bytes = bytesOf(*shape);
    if (!bytes || *bytes != end - begin)
        throw error("has a shape that does not fit its " + std::to_string(end - begin) + " bytes");
    return {name, {shape->begin(), shape->end()}, begin};
}

std::vector<TensorEntry> parseEntries(const json& header, std::uint64_t dataBytes)
{
    std::vector<TensorEntry> entries;
    for (const auto& [name, tensor] : header.items())
        if (name != kMetadata)
            entries.push_back(parseTensor(name, tensor, dataBytes));
    std::ranges::sort(entries, {}, [](const TensorEntry& entry) { return std::pair(entry.offset, entry.size()); });
    std::uint64_t reached = 0;
    for (const TensorEntry& entry : entries) {
        if (entry.offset < reached)
            throw HeaderError("the tensor " + entry.name + " overlaps the one before it");
        if (entry.offset > reached)
            throw HeaderError("there is a gap before the tensor " + entry.name);
        reached += static_cast<std::uint64_t>(entry.size()) * sizeof(float);
    }
    if (reached != dataBytes)
        throw HeaderError("it has " + std::to_string(dataBytes - reached) + " bytes that belong to no tensor");
    return entries;
}

std::vector<TensorEntry> readEntries(std::istream& file, std::uint64_t fileBytes)
{
    if (fileBytes < kLengthBytes)
        throw HeaderError("it is too short for a safetensors file");
    std::uint64_t headerBytes = 0;
    file.read(reinterpret_cast<char*>(&headerBytes), kLengthBytes);
    if (file && headerBytes > fileBytes - kLengthBytes)
        throw HeaderError("it is no safetensors file, or it is cut short");
    if (file && headerBytes > kMaxHeaderBytes)
        throw HeaderError("its header is longer than " + std::to_string(kMaxHeaderBytes) + " bytes");
    std::string text(file ? headerBytes : 0, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file)
        throw HeaderError("it cannot be read to the end");
    const std::uint64_t dataStart = kLengthBytes + headerBytes;
    auto entries = parseEntries(parseHeader(text), fileBytes - dataStart);
    for (TensorEntry& entry : entries)
        entry.offset += dataStart;
    return entries;
}

} // namespace

std::int64_t TensorEntry::size() const
{
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

std::string shapeText(std::span<const std::int64_t> shape)
{
    std::string text;
    for (const std::int64_t length : shape)
        text += (text.empty() ? "" : ", ") + std::to_string(length);
    return "(" + text + ")";
}

SafetensorsReader::SafetensorsReader(const fs::path& path) : m_path(path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error)
        throw FileError(path, error.value());
    if (!fs::is_regular_file(status))
        throw FileError(path, "it is not a regular file");
    errno = 0;
    m_file.open(path, std::ios::binary);
    const std::uint64_t fileBytes = fs::file_size(path, error);
    if (!m_file || error)
        throw FileError(path, errno != 0 ? errno : EIO);
    try {
        m_entries = readEntries(m_file, fileBytes);
    } catch (const HeaderError& problem) {
        throw FileError(path, problem.what());
    }
}

void SafetensorsReader::read(const TensorEntry& entry, std::span<float> values)
{
    m_file.clear();
    m_file.seekg(static_cast<std::streamoff>(entry.offset));
    m_file.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size_bytes()));
    if (!m_file)
        throw FileError(m_path, "the tensor " + entry.name + " cannot be read to its end");
}

void writeSafetensors(const fs::path& path, std::span<const TensorView> tensors,
                      const std::map<std::string, std::string>& metadata)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header[kMetadata] = metadata;
    std::uint64_t end = 0;
    for (const TensorView& tensor : tensors) {
        const std::uint64_t begin = end;
        end += tensor.values.size_bytes();
        header[tensor.name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {begin, end}}};
    }
    std::string text = header.dump();
    if (text.size() + kLengthBytes > kMaxHeaderBytes && header.erase(kMetadata) > 0)
        text = header.dump();
    text.append((kLengthBytes - text.size() % kLengthBytes) % kLengthBytes, ' '); // so that the numbers are aligned
    const std::array<std::uint64_t, 1> length{text.size()};

    OutputFile file(path);
    file.write(std::span<const std::uint64_t>(length));
    file.write(text);
    for (const TensorView& tensor : tensors)
        file.write(tensor.values);
    file.commit();
}

} // namespace core
