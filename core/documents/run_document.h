#pragma once

#include "core/analysis/seeds_summary.h"
#include "core/data/class_counts.h"
#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "core/experiment/reports.h"
#include "core/io/file_error.h"
#include "core/io/file_stamp.h"
#include "core/network/kernels/types.h"
#include "core/training/replay.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// A run in a document: enough to show it, and to regenerate its data and its network.
struct SavedRun {
    Experiment experiment;
    TrainingOutcome::Kind outcome = TrainingOutcome::Kind::Stopped; ///< Stopped: the run can continue
    std::string dataHash;             ///< SHA-256 of the data in 64 hexadecimal digits; empty if unknown
    std::vector<RateChange> rates;    ///< in order; the first is the initial one, the last the experiment's
    History history;                  ///< at least one snapshot
    std::vector<EpochReport> reports; ///< one for each epoch's end in the history
    Vector<float> firstWeights;       ///< (parameterCount): initial weights; empty: the experiment's own
    Vector<float> weights;            ///< (parameterCount) at the newest snapshot; empty: not stored
    std::optional<ClassCounts> classes = std::nullopt; ///< of the split; nothing if unknown
};

/// Runs in a document that differ in their seeds only.
struct SavedSeeds {
    static constexpr std::int64_t kMaxRuns = 10'000;

    Experiment experiment; ///< its own seed says nothing; at least one epoch, and attention
    std::int64_t runs = 0; ///< requested runs
    double seconds = 0.0;  ///< total seconds of the completed runs
    SeedsSummary summary;  ///< of 1 to `runs` runs
};

/// The content of a .attnlab file, or of a picture with a run: a run and the runs pinned beside it. The format is
/// described in the README.md of this folder.
struct RunDocument {
    static constexpr std::int64_t kVersion = 2; ///< the version that is written; older ones can be read
    static constexpr std::size_t kMaxPinned = 4;
    /// Exceeds the size of the largest run with the longest history; larger files are refused unread.
    static constexpr std::uint64_t kMaxBytes = 1'200'000'000;

    SavedRun run;
    std::vector<SavedRun> pinned;
    std::shared_ptr<const SavedSeeds> seeds = nullptr; ///< null: none were made
    bool isOfPicture = false; ///< read from a picture, to which the document must not be written
};

/// Thrown for a file that was read completely and whose content is no valid document. A document of a newer version, a
/// document that is too large and a failure of the system are plain FileErrors: another program, or this one at another
/// time, may read such a file.
struct InvalidDocument : FileError {
    using FileError::FileError;
};

/// Returns the document as the text of a file.
std::string runDocumentText(const RunDocument& document);

/// Parses the text of a document, to the same bits. The text is untrusted input: the result is a valid document
/// (numbers within their ranges, the history in order, every list as long as the experiment demands) or a JsonError.
/// Opens nothing that the text names. Needs about twice its size.
RunDocument runDocumentFrom(const std::string& text);

/// Writes the document and replaces an existing file once all data are on the disk. Throws FileError, and FileRenewed,
/// without a change, if the file exists with another stamp than expected before the writing or after it.
void writeRunDocument(const std::filesystem::path& path, const RunDocument& document,
                      const std::optional<FileStamp>& expected = std::nullopt);

/// Reads a document or a picture of pictureWithRun(), which are distinguished by their first bytes. Throws FileError,
/// InvalidDocument and NotEnoughMemory.
RunDocument readRunDocument(const std::filesystem::path& path);

} // namespace core
