#include "app/options/jobs_option.h"

#include "app/terminal/command_line.h"
#include "core/memory/memory.h"
#include "core/text/number_text.h"
#include "core/training/ensemble.h"

#include <QCommandLineParser>

#include <algorithm>
#include <thread>

namespace app {

namespace {

/// The results do not depend on it.
std::int64_t defaultJobs(std::uint64_t required, std::uint64_t available)
{
    const auto fitting = static_cast<std::int64_t>(std::min<std::uint64_t>(available / required, core::kMaxJobs));
    return std::clamp<std::int64_t>(std::thread::hardware_concurrency(), 1, std::max<std::int64_t>(fitting, 1));
}

} // namespace

void addJobsOption(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("jobs"),
                      QStringLiteral("Runs at the same time. Range: 1 to %1. Default: one for each processor, or as "
                                     "many as the memory holds.")
                          .arg(QString::fromStdString(core::groupedText(core::kMaxJobs))),
                      QStringLiteral("number")});
}

int jobsOf(const QCommandLineParser& parser, std::int64_t runs, std::uint64_t required, std::uint64_t taken)
{
    const auto asked = wholeNumberOf(parser, QStringLiteral("jobs"), 1, core::kMaxJobs);
    const std::uint64_t all = core::availableMemory();
    const std::uint64_t available = all - std::min(taken, all);
    const std::int64_t jobs = std::min(asked ? *asked : defaultJobs(required, available), runs);
    core::requireMemory(jobs == 1 ? "one run at a time" : core::groupedText(jobs) + " runs at a time",
                        required * static_cast<std::uint64_t>(jobs), available);
    return static_cast<int>(jobs);
}

} // namespace app
