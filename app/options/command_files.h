#pragma once

#include <QString>

#include <filesystem>
#include <vector>

class QCommandLineParser;

namespace app {

/// A file that an option makes a command write.
struct OutputOption {
    QString option; ///< without dashes
    std::filesystem::path path;
};

/// Throws UsageError if an output of a command is also one of its inputs or another output, by whatever path or link.
/// The inputs are the saved run, --table and --initial-weights, as far as it has them.
void requireOwnFiles(const QCommandLineParser& parser, const std::vector<OutputOption>& outputs);

/// Checks the files of a command before its work: requireOwnFiles(), and throws core::FileError if an output could not
/// be written.
void checkFiles(const QCommandLineParser& parser, const std::vector<OutputOption>& outputs);

/// checkFiles() for the files of these options, as far as they are given.
void checkFilesOf(const QCommandLineParser& parser, const QStringList& options);

} // namespace app
