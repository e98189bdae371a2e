#pragma once

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
};

/// A kind of file that `attention-lab export` writes.
struct ExportTarget {
    const char* option; ///< without dashes
    const char* file;   ///< its name in the help
    const char* help;
    /// The text that follows from the experiment alone; null: it takes a trained run.
    std::string (*script)(const core::Experiment& experiment) = nullptr;
    /// Writes the file and returns its content in a few words: "4,561 parameters". Empty after a stop request, and then
    /// there is no file. Throws core::FileError. Null for a script.
    std::string (*write)(const std::filesystem::path& path, const TrainedRun& run,
                         const std::stop_token& stop) = nullptr;
    bool needsAttention = false;               ///< not for a network without it
    std::span<const char* const> endings = {}; ///< of the file's name; empty: any
    bool needsHistory = false;                 ///< measures the network after every batch
};

/// All targets, in the order in which they are written.
std::span<const ExportTarget> exportTargets();

} // namespace app
