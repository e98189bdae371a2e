#pragma once

#include "core/csv/cell_text.h"
#include "core/experiment/history.h"
#include "core/experiment/reports.h"
#include "core/training/model.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace app {

/// A completed run.
struct TrainedRun {
    core::Model model;
    std::vector<core::EpochReport> epochs;
    core::History history; ///< empty unless a target needs it
    core::CsvDialect csv = core::kPointCsv;
};

/// A kind of file that `attention-lab export` writes.
struct ExportTarget {
    const char* option; ///< without dashes
    const char* file;   ///< its name in the help; one with several formats, "F.csv|json", must have such an ending
    const char* help;
    /// Returns the text that follows from the experiment alone; null for a target that needs a trained run.
    std::string (*script)(const core::Experiment& experiment) = nullptr;
    /// Writes the file and returns a summary of its content: "4,561 parameters". After a stop request it returns an
    /// empty text and leaves no file. Throws core::FileError. Null for a script.
    std::string (*write)(const std::filesystem::path& path, const TrainedRun& run,
                         const std::stop_token& stop) = nullptr;
    bool needsAttention = false; ///< not for a network without it
    bool needsHistory = false;   ///< measures the network after every batch
};

/// All targets, in the order in which they are written.
std::span<const ExportTarget> exportTargets();

} // namespace app
