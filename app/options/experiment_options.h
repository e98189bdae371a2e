#pragma once

#include "core/experiment/experiment.h"

#include <QString>

#include <cstdint>

class QCommandLineParser;

namespace app {

/// Adds one option for each knob, a switch as --no-shuffle or --stratify, and --table with its choices: --label,
/// --positive, --types, --missing, --no-standardise, --delimiter, --header, --decimal-mark, --encoding, --skip-lines,
/// --header-lines, --row-names, --join-delimiters, --quote, --backslash-escapes, --comment, --missing-words,
/// --also-missing, --not-missing.
void addExperimentOptions(QCommandLineParser& parser);

/// The article's experiment with the changes of the options, on the table that they name. Throws UsageError, and the
/// errors of core::readTable() and core::prepareTable().
core::Experiment experimentOf(const QCommandLineParser& parser);

/// Throws UsageError if the option is given for a network without attention.
void requireAttention(const core::Experiment& experiment, const QString& option);

/// Adds --jobs, the number of simultaneous runs.
void addJobsOption(QCommandLineParser& parser);

/// The value of --jobs, at most `runs`; by default one for each processor, or as many as fit in memory. A job needs
/// `required` bytes beside `taken` ones. Results do not depend on it. Throws UsageError and core::NotEnoughMemory.
int jobsOf(const QCommandLineParser& parser, std::int64_t runs, std::uint64_t required, std::uint64_t taken = 0);

} // namespace app
