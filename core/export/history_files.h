#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"

#include <filesystem>
#include <span>

namespace core {

/// What every epoch of a run gave, without the time that it took: the same run makes the same file. Numbers read back
/// to the same bits. Both throw FileError.

/// One table: epoch,loss,accuracy,test_loss,test_accuracy,attention_1,..., or with names behind the line:
/// attention_price; a line for each epoch.
void saveHistoryTable(const std::filesystem::path& path, const Experiment& experiment,
                      std::span<const EpochReport> epochs);

/// {"experiment":{...},"epochs":[{"epoch":1,"loss":...,"attention":[...]},...]}, in the words of the JSON Lines.
void saveHistoryJson(const std::filesystem::path& path, const Experiment& experiment,
                     std::span<const EpochReport> epochs);

} // namespace core
