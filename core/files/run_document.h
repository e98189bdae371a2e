#pragma once

#include "core/files/saved_run.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace core {

/// What a .attnlab file holds: a run, and those that were pinned beside it. HACKING.md has the schema.
struct RunDocument {
    static constexpr std::int64_t kVersion = 2; ///< that is written; all from 1 on are read
    static constexpr std::size_t kMostPinned = 4;
    /// More than the largest run with the longest history takes; larger files are refused unread.
    static constexpr std::uint64_t kMostBytes = 1'200'000'000;

    SavedRun run;
    std::vector<SavedRun> pinned;
};

/// Writes the document, a file that was there before replaced as a whole once all is on the disk. Throws FileError.
void writeRunDocument(const std::filesystem::path& path, const RunDocument& document);

/// Reads what writeRunDocument() wrote, to the same bits. Whatever the file holds, it is a FileError, which says what
/// stands where and what was expected, or a sound document: numbers within their ranges, the history in its order,
/// every list as long as the experiment demands. Nothing that a file names is opened. Needs about three times its size.
/// Throws NotEnoughMemory, too.
RunDocument readRunDocument(const std::filesystem::path& path);

} // namespace core
