#pragma once

#include "core/experiment/experiment.h"

#include <QString>

#include <cstdint>

class QCommandLineParser;

namespace app {

/// Adds one option for each knob, with its help, range and default, the boolean one as --no-shuffle; and those of
/// addTableOptions().
void addExperimentOptions(QCommandLineParser& parser);

/// The article's experiment with the changes of the options. Reads the table that they name. Throws UsageError, and the
/// errors of tableOf().
core::Experiment experimentOf(const QCommandLineParser& parser);

/// Throws UsageError if the option is given for a network without attention.
void requireAttention(const core::Experiment& experiment, const QString& option);

/// Adds --jobs: how many runs are made at the same time.
void addJobsOption(QCommandLineParser& parser);

/// The value of --jobs, at most `runs`; by default one for each processor, or fewer if they would not fit. A job needs
/// `required` bytes, besides those that are `taken` before. The results do not depend on it. Throws UsageError, and
/// NotEnoughMemory if the jobs do not fit.
int jobsOf(const QCommandLineParser& parser, std::int64_t runs, std::uint64_t required, std::uint64_t taken = 0);

} // namespace app
