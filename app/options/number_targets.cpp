#include "app/options/number_targets.h"

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/export/chart_numbers.h"
#include "core/memory/memory.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <thread>

namespace app {

namespace {

using Path = std::filesystem::path;

std::string save(const Path& path, const TrainedRun& run, const core::NumberTable& table, const std::stop_token& stop)
{
    if (!core::saveNumbers(path, run.model.experiment, table, stop))
        return {};
    const auto rows = static_cast<std::int64_t>(table.rows);
    return core::groupedText(rows) + (rows == 1 ? " row" : " rows") + " of " +
           core::groupedText(std::ssize(table.columns)) + " columns";
}

std::shared_ptr<const core::ImportanceReport> methodsOf(const TrainedRun& run, const std::stop_token& stop)
{
    const core::ImportanceSpec spec;
    spec.requireMemory(run.model.experiment);
    auto report = core::compareMethods(run.model, spec, {}, stop);
    return report ? std::make_shared<const core::ImportanceReport>(std::move(*report)) : nullptr;
}

} // namespace

std::string writeAttentionNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    return save(path, run, core::attentionNumbers(run.model.experiment, run.history.snapshots()), stop);
}

std::string writeCurveNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    return save(path, run, core::curveNumbers(run.history.snapshots()), stop);
}

std::string writeRowNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    const auto attention =
        sizeof(float) * run.model.dataset->testRows.size() * static_cast<std::size_t>(run.model.experiment.features);
    core::requireMemory("the attention of all test rows", attention, core::availableMemory());
    const auto rows = core::evaluateTestRows(std::make_shared<const core::Model>(run.model), true, stop);
    return rows ? save(path, run, core::rowNumbers(rows), stop) : std::string();
}

std::string writeWeightNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    return save(path, run, core::weightNumbers(std::make_shared<const core::Model>(run.model)), stop);
}

std::string writeMethodNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    const auto report = methodsOf(run, stop);
    return report ? save(path, run, core::methodNumbers(run.model.experiment, report), stop) : std::string();
}

std::string writeAgreementNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    const auto report = methodsOf(run, stop);
    return report ? save(path, run, core::agreementNumbers(report), stop) : std::string();
}

std::string writeTestNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    core::FaithfulnessSpec spec;
    const std::uint64_t aRun = spec.requiredMemory(run.model.experiment);
    core::requireMemory("the tests of the claim", aRun, core::availableMemory());
    const auto most = static_cast<std::uint64_t>(std::max(std::thread::hardware_concurrency(), 1U));
    spec.jobs = static_cast<int>(
        std::clamp<std::uint64_t>(core::availableMemory() / std::max<std::uint64_t>(aRun, 1), 1, most));
    const auto report = core::runFaithfulnessTests(run.model, spec, {}, stop);
    return report ? save(path, run, core::testNumbers(report->tests), stop) : std::string();
}

} // namespace app
