#pragma once

#include <cstdint>

class QCommandLineParser;

namespace app {

/// Adds --jobs: how many runs are made at the same time.
void addJobsOption(QCommandLineParser& parser);

/// The jobs asked for, at most `runs`; or one for each processor, or fewer if they would not fit. A job needs
/// `required` bytes, besides those that are `taken` before. Throws UsageError, and NotEnoughMemory if the jobs do not
/// fit.
int jobsOf(const QCommandLineParser& parser, std::int64_t runs, std::uint64_t required, std::uint64_t taken = 0);

} // namespace app
