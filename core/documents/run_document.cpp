#include "core/documents/run_document.h"

#include "core/documents/json_parts.h"
#include "core/formats/json_reader.h"
#include "core/formats/picture_metadata.h"
#include "core/io/output_file.h"
#include "core/memory/memory.h"
#include "core/text/number_text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <fstream>
#include <utility>

namespace core {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "attention-lab run";

/// A document that only a newer program can read.
struct NewerVersion : JsonError {
    using JsonError::JsonError;
};

RunDocument runsFrom(const JsonCursor& root, const DocumentTables& tables)
{
    RunDocument document;
    document.run = savedRunFrom(root.at("run"), tables);
    for (const JsonCursor& pinned : root.at("pinned").elements(RunDocument::kMaxPinned))
        document.pinned.push_back(savedRunFrom(pinned, tables));
    return document;
}

RunDocument readVersion1(const JsonCursor& root)
{
    return runsFrom(root, {});
}

/// Version 2 added tables and other seeds.
RunDocument readVersion2(const JsonCursor& root)
{
    constexpr std::size_t kMaxTables = RunDocument::kMaxPinned + 2; // of the run, the pinned ones and the seeds
    DocumentTables tables;
    for (const JsonCursor& table : root.at("tables").elements(kMaxTables))
        tables.push_back(preparedTableFrom(table));
    RunDocument document = runsFrom(root, tables);
    if (root.value().contains("seeds") && !root.at("seeds").value().is_null())
        document.seeds = std::make_shared<const SavedSeeds>(savedSeedsFrom(root.at("seeds"), tables));
    return document;
}

/// One reader per version, from 1 on. Append a reader for a new version; those before must stay unchanged.
constexpr std::array kReaders{readVersion1, readVersion2};
static_assert(kReaders.size() == RunDocument::kVersion);

RunDocument documentFrom(const JsonCursor& root)
{
    if (!root.value().is_object() || !root.value().contains("format") || root.at("format").value() != kFormat)
        throw JsonError("it is no run of Attention Lab");
    const std::int64_t version = root.at("version").whole(1, std::numeric_limits<std::int32_t>::max());
    if (version > RunDocument::kVersion)
        throw NewerVersion("it is of version " + groupedText(version) + ", but this program reads those up to " +
                           groupedText(RunDocument::kVersion) + ": a newer Attention Lab wrote it");
    return kReaders.at(static_cast<std::size_t>(version - 1))(root);
}

/// Opens a file; returns it with its size.
std::pair<std::ifstream, std::uintmax_t> openedFile(const fs::path& path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status))
        throw FileError(path, error ? error.value() : ENOENT);
    if (!fs::is_regular_file(status))
        throw FileError(path, fs::is_directory(status) ? EISDIR : EINVAL);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    const std::uintmax_t bytes = fs::file_size(path, error);
    if (!file || error)
        throw FileError(path, errno != 0 ? errno : EIO);
    return {std::move(file), bytes};
}

std::string firstBytesOf(std::ifstream& file)
{
    constexpr std::streamsize kEnough = 256;
    std::string bytes(kEnough, '\0');
    file.read(bytes.data(), kEnough);
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    file.clear();
    file.seekg(0);
    return bytes;
}

/// Returns the text of a document and whether it came from a picture. Checks the size before reading.
std::pair<std::string, bool> textOf(const fs::path& path)
{
    auto [file, bytes] = openedFile(path);
    const std::string first = firstBytesOf(file);
    if (first.starts_with("%PDF-"))
        throw InvalidDocument(path, "a PDF carries no run; pictures that are PNG or SVG do");
    const bool isPicture = pictureKindOf(first).has_value();
    const std::uint64_t most = isPicture ? PictureLimits().pictureBytes : RunDocument::kMaxBytes;
    if (bytes > most)
        throw FileError(path, "it has " + bytesText(bytes) + ", but a " + (isPicture ? "picture" : "run") +
                                  " has at most " + bytesText(most));
    requireMemory(path.string(), 3 * bytes, availableMemory());
    std::string content(bytes, '\0');
    errno = 0;
    file.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (file.bad() && errno != 0)
        throw FileError(path, errno);
    if (!file)
        throw FileError(path, "it cannot be read to the end");
    if (isPicture)
        return {runTextIn(content), true};
    return {std::move(content), false};
}

} // namespace

std::string runDocumentText(const RunDocument& document)
{
    DocumentTables used;
    Json run = toJson(document.run, used);
    Json pinned = Json::array();
    for (const SavedRun& saved : document.pinned)
        pinned.push_back(toJson(saved, used));
    Json seeds = document.seeds ? toJson(*document.seeds, used) : Json();
    Json tables = Json::array();
    for (const auto& table : used)
        tables.push_back(toJson(*table));
    const Json root{{"format", kFormat},           {"version", RunDocument::kVersion}, {"run", std::move(run)},
                    {"pinned", std::move(pinned)}, {"seeds", std::move(seeds)},        {"tables", std::move(tables)}};
    return root.dump() + "\n";
}

RunDocument runDocumentFrom(const std::string& text)
{
    const nlohmann::json root = parseJson(text, {});
    return documentFrom({root, {}});
}

void writeRunDocument(const fs::path& path, const RunDocument& document, const std::optional<FileStamp>& expected)
{
    OutputFile file(path, expected);
    file.write(runDocumentText(document));
    file.sync();
    file.commit();
}

RunDocument readRunDocument(const fs::path& path)
{
    try {
        const auto [text, isOfPicture] = textOf(path);
        RunDocument document = runDocumentFrom(text);
        document.isOfPicture = isOfPicture;
        return document;
    } catch (const NewerVersion& error) {
        throw FileError(path, error.what());
    } catch (const JsonError& error) {
        throw InvalidDocument(path, error.what());
    } catch (const PictureError& error) {
        throw InvalidDocument(path, error.what());
    }
}

} // namespace core
