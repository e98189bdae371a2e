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

/// A run that has come to its end.
struct TrainedRun {
    core::Model model;
    std::vector<core::EpochReport> epochs;
    core::History history; ///< as the window has it; only if a target needs it
};

/// Something that `attention-lab export` can write.
struct ExportTarget {
    const char* option; ///< without dashes
    const char* file;   ///< how the help calls its file
    const char* help;
    /// What the experiment alone says; null: it takes a trained run.
    std::string (*script)(const core::Experiment& experiment) = nullptr;
    /// Writes the file and says in a few words what it holds: "4,561 parameters". Empty after a stop request; then
    /// there is no file. Throws core::FileError. Null for a script.
    std::string (*write)(const std::filesystem::path& path, const TrainedRun& run,
                         const std::stop_token& stop) = nullptr;
    bool needsAttention = false;               ///< makes no sense for a network without
    std::span<const char* const> endings = {}; ///< of the file's name; none: any
    bool needsHistory = false;                 ///< measures the network after every batch
};

/// All of them, in the order in which they are written.
std::span<const ExportTarget> exportTargets();

} // namespace app
