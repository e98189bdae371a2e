#pragma once

#include "core/io/action_files.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

class QCommandLineParser;

namespace app {

/// A file that an option makes a command write.
struct OutputOption {
    QString option; ///< without dashes
    std::filesystem::path path;
};

/// Returns the file that --table names, where a dash is standard input; nothing without the option.
std::optional<std::filesystem::path> tableFileOf(const QCommandLineParser& parser);

/// Throws UsageError if an output of a command is also one of its inputs or another output, by whatever path or link.
/// The inputs are the saved run, --table and --initial-weights, as far as it has them. The command keeps the result
/// until its end, so that no output replaces what another program has put in its place since.
[[nodiscard]] core::ActionFiles requireOwnFiles(const QCommandLineParser& parser,
                                                const std::vector<OutputOption>& outputs);

/// requireOwnFiles() before the work of a command; throws core::FileError, too, if an output could not be written.
[[nodiscard]] core::ActionFiles checkFiles(const QCommandLineParser& parser, const std::vector<OutputOption>& outputs);

/// checkFiles() for the files of these options, as far as they are given.
[[nodiscard]] core::ActionFiles checkFilesOf(const QCommandLineParser& parser, const QStringList& options);

} // namespace app
