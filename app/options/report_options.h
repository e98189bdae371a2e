#pragma once

#include "core/experiment/experiment.h"
#include "ui/language/language.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <optional>

class QCommandLineParser;

namespace app {

/// What `report` is asked for.
struct ReportOptions {
    std::optional<std::filesystem::path> run; ///< a saved one; else the experiment is trained
    core::Experiment experiment;              ///< if there is no saved run
    std::filesystem::path output;
    QString title;
    std::int64_t seeds = 0; ///< runs of other seeds
    bool computesImportance = false;
    bool makesTests = false;
    ui::LanguageChoice language = ui::LanguageChoice::English;
};

void addReportOptions(QCommandLineParser& parser);

/// Throws UsageError, also for settings beside a saved run, which has its own; and what experimentOf() throws.
ReportOptions reportOptionsOf(const QCommandLineParser& parser);

} // namespace app
