#pragma once

#include "core/documents/saved_run.h"
#include "core/documents/saved_seeds.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core {

/// What a .attnlab file holds, or a picture carries: a run, and those that were pinned beside it. HACKING.md has the
/// schema.
struct RunDocument {
    static constexpr std::int64_t kVersion = 2; ///< that is written; all from 1 on are read
    static constexpr std::size_t kMaxPinned = 4;
    /// More than the largest run with the longest history takes; larger files are refused unread.
    static constexpr std::uint64_t kMaxBytes = 1'200'000'000;

    SavedRun run;
    std::vector<SavedRun> pinned;
    std::shared_ptr<const SavedSeeds> seeds = nullptr; ///< null: none were made
    bool isOfPicture = false; ///< it was read from a picture, which is not the place to write it to
};

/// The document as a file holds it.
std::string runDocumentText(const RunDocument& document);

/// What runDocumentText() gave, to the same bits. Whatever the text holds, it is a JsonError, which says what stands
/// where and what was expected, or a sound document: numbers within their ranges, the history in its order, every list
/// as long as the experiment demands. Nothing that it names is opened. Needs about twice its size.
RunDocument runDocumentFrom(const std::string& text);

/// Writes the document, a file that was there before replaced as a whole once all is on the disk. Throws FileError.
void writeRunDocument(const std::filesystem::path& path, const RunDocument& document);

/// Reads what writeRunDocument() wrote, as runDocumentFrom() does, or what pictureWithRun() put into a picture, which
/// is told from a document by its first bytes. Throws FileError and NotEnoughMemory.
RunDocument readRunDocument(const std::filesystem::path& path);

} // namespace core
