#pragma once

#include "app/terminal/command_line.h"
#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"

#include <QStringList>

#include <filesystem>
#include <optional>

namespace app {

/// What `explain` is asked to do.
struct ExplainOptions {
    core::Experiment experiment;
    core::ImportanceSpec methods;
    core::FaithfulnessSpec tests;
    bool computesImportance = true;
    bool makesTests = true;
    Format format = Format::Text;
    std::optional<std::filesystem::path> initialWeights;
};

/// Reads the arguments, which begin with the program's name; nothing if they only asked for help, which is then
/// printed. Throws UsageError, what core::checkWithMemory() throws, and core::NotEnoughMemory.
std::optional<ExplainOptions> explainOptionsOf(const QStringList& arguments);

} // namespace app
