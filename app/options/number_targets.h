#pragma once

#include "app/options/export_targets.h"

namespace app {

/// Each writes the numbers of one chart; see core/files/chart_numbers.h and ExportTarget::write.
std::string writeAttentionNumbers(const std::filesystem::path& path, const TrainedRun& run,
                                  const std::stop_token& stop);
std::string writeCurveNumbers(const std::filesystem::path& path, const TrainedRun& run, const std::stop_token& stop);
std::string writeRowNumbers(const std::filesystem::path& path, const TrainedRun& run, const std::stop_token& stop);
std::string writeWeightNumbers(const std::filesystem::path& path, const TrainedRun& run, const std::stop_token& stop);
std::string writeMethodNumbers(const std::filesystem::path& path, const TrainedRun& run, const std::stop_token& stop);
std::string writeAgreementNumbers(const std::filesystem::path& path, const TrainedRun& run,
                                  const std::stop_token& stop);
std::string writeTestNumbers(const std::filesystem::path& path, const TrainedRun& run, const std::stop_token& stop);

} // namespace app
