#include "ui/jobs/faithfulness_job.h"

#include "core/experiment/result_origin.h"
#include "core/memory/memory.h"
#include "ui/jobs/seeds_job.h"
#include "ui/text/failure_text.h"

#include <QHashFunctions>

#include <thread>
#include <utility>

namespace ui {

namespace {

std::size_t hashOf(const core::Vector<float>& parameters)
{
    return qHashBits(parameters.data(), static_cast<std::size_t>(parameters.size()) * sizeof(float));
}

/// Throws core::NotEnoughMemory before anything is allocated. Null after a stop request.
std::shared_ptr<const core::FaithfulnessReport>
test(const core::Model& model, const core::FaithfulnessCallbacks& callbacks, const std::stop_token& stop)
{
    const core::FaithfulnessSpec spec = FaithfulnessJob::specFor(model.experiment);
    core::requireMemory("the tests of the claim", spec.requiredMemory(model.experiment), core::availableMemory());
    auto report = core::runFaithfulnessTests(model, spec, callbacks, stop);
    return report ? std::make_shared<const core::FaithfulnessReport>(std::move(*report)) : nullptr;
}

} // namespace

TestedSnapshot TestedSnapshot::of(const core::Model& model)
{
    return {model.experiment, model.epoch, model.batch, hashOf(model.parameters)};
}

bool TestedSnapshot::isOf(const core::Model& model) const
{
    return model.epoch == epoch && model.batch == batch &&
           core::originOf(experiment, model.experiment) == core::ResultOrigin::Same &&
           hashOf(model.parameters) == weights;
}

FaithfulnessJob::FaithfulnessJob(QObject* parent) : BackgroundJob(QStringLiteral("claims"), parent) {}

core::FaithfulnessSpec FaithfulnessJob::specFor(const core::Experiment& experiment)
{
    core::FaithfulnessSpec spec;
    spec.jobs = seedsJobs(std::thread::hardware_concurrency(), experiment.requiredMemory(), core::availableMemory());
    return spec;
}

void FaithfulnessJob::start(const std::shared_ptr<const core::Model>& model)
{
    m_tested = TestedSnapshot::of(*model);
    m_bars.clear();
    m_results.clear();
    m_report.reset();
    run([this, model](const std::stop_token& stop, const Post& post,
                      const core::ProgressCallback& onProgress) -> std::function<void()> {
        lowerThreadPriority();
        core::FaithfulnessCallbacks callbacks;
        callbacks.onProgress = onProgress;
        callbacks.onBars = [this, &post](const std::vector<double>& bars) { post([this, bars] { m_bars = bars; }); };
        callbacks.onTest = [this, &post](const core::TestResult& result) {
            post([this, result] {
                m_results.push_back(result);
                emit changed();
            });
        };
        const auto report = test(*model, callbacks, stop);
        if (!report)
            return nullptr;
        return [this, report] {
            m_report = report;
            finish(State::Done);
        };
    });
}

void FaithfulnessJob::refuse(const std::exception& problem)
{
    finish(State::Refused, failureText(problem, tr("The tests need %1 of memory, but only %2 is free."),
                                       tr("There is not enough memory for the tests.")));
}

} // namespace ui

#include "moc_faithfulness_job.cpp"
