#pragma once

#include "core/analysis/seeds_summary.h"
#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "core/experiment/reports.h"
#include "core/network/kernels/types.h"
#include "core/training/replay.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core {

/// A run as far as it had come, as a document keeps it: enough to show it, and to make its data and its network again.
struct SavedRun {
    Experiment experiment;
    /// Stopped: it can go on.
    TrainingOutcome::Kind outcome = TrainingOutcome::Kind::Stopped;
    std::string dataHash; ///< of the data that it was trained on: SHA-256 in 64 hexadecimal digits; empty: not known
    /// In their order. The first is the one that the run began with, the last the experiment's.
    std::vector<RateChange> rates;
    History history;                  ///< at least one moment
    std::vector<EpochReport> reports; ///< one for each epoch's end in the history
    Vector<float> firstWeights;       ///< (parameterCount) that the run began with; empty: the experiment's own
    Vector<float> weights; ///< (parameterCount) at the newest moment; empty: not kept, as above Model::kMaxParameters
};

/// Runs that differ only in their seed, as far as they had come, as a document keeps them.
struct SavedSeeds {
    static constexpr std::int64_t kMaxRuns = 10'000;

    Experiment experiment; ///< its own seed says nothing; at least one epoch, and attention
    std::int64_t runs = 0; ///< that were asked for
    double seconds = 0.0;  ///< that those which were made took
    SeedsSummary summary;  ///< of at least one run, and at most as many as were asked for
};

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
