#include "ui/jobs/faithfulness_job.h"

#include "core/memory/memory.h"
#include "core/text/number_text.h"
#include "ui/jobs/seeds_worker.h"
#include "ui/training/latest_job.h"
#include "ui/training/queued_callback.h"
#include "ui/training/thread_priority.h"

#include <QHashFunctions>

#include <functional>
#include <new>
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
test(const core::Model& model, const core::FaithfulnessCallbacks& listener, const std::stop_token& stop)
{
    const core::FaithfulnessSpec spec = FaithfulnessJob::specFor(model.experiment);
    core::requireMemory("the tests of the claim", spec.requiredMemory(model.experiment), core::availableMemory());
    lowerThreadPriority();
    auto report = core::runFaithfulnessTests(model, spec, listener, stop);
    return report ? std::make_shared<const core::FaithfulnessReport>(std::move(*report)) : nullptr;
}

} // namespace

TestedSnapshot TestedSnapshot::of(const core::Model& model)
{
    return {model.experiment, model.epoch, model.batch, hashOf(model.parameters)};
}

bool TestedSnapshot::isOf(const core::Model& model) const
{
    return model.epoch == epoch && model.batch == batch && model.experiment == experiment &&
           hashOf(model.parameters) == weights;
}

FaithfulnessJob::FaithfulnessJob(QObject* parent) : QObject(parent) {}

FaithfulnessJob::~FaithfulnessJob()
{
    delete m_work; // its thread tells this object of its work
}

double FaithfulnessJob::seconds() const
{
    return m_state == State::Running ? static_cast<double>(m_sinceStart.elapsed()) / 1000.0 : m_seconds;
}

double FaithfulnessJob::secondsLeft() const
{
    constexpr double kKnowsItsPace = 0.02; // of the work
    return m_done < kKnowsItsPace ? -1.0 : seconds() * (1.0 - m_done) / m_done;
}

core::FaithfulnessSpec FaithfulnessJob::specFor(const core::Experiment& experiment)
{
    core::FaithfulnessSpec spec;
    spec.jobs = seedsJobs(std::thread::hardware_concurrency(), experiment.requiredMemory(), core::availableMemory());
    return spec;
}

void FaithfulnessJob::start(const std::shared_ptr<const core::Model>& model)
{
    if (!m_work)
        m_work = new LatestJob(QStringLiteral("claims"), this);
    ++m_number;
    m_done = 0.0;
    m_tested = TestedSnapshot::of(*model);
    m_bars.clear();
    m_results.clear();
    m_report.reset();
    m_refusal.clear();
    m_sinceStart.start();
    m_state = State::Running;
    work(model);
    emit changed();
}

void FaithfulnessJob::work(const std::shared_ptr<const core::Model>& model)
{
    m_work->replace(
        [this, model, listener = listenerFor(m_number)](const std::stop_token& stop) -> std::function<void()> {
            try {
                const auto report = test(*model, listener, stop);
                if (!report)
                    return nullptr;
                return [this, report] {
                    m_report = report;
                    finish(State::Done);
                };
            } catch (const core::NotEnoughMemory& problem) {
                const auto text = [](std::uint64_t bytes) { return QString::fromStdString(core::bytesText(bytes)); };
                return [this, needed = text(problem.required), free = text(problem.available)] {
                    finish(State::Refused, tr("The tests need %1 of memory, but only %2 is free.").arg(needed, free));
                };
            } catch (const std::bad_alloc&) {
                return [this] { finish(State::Refused, tr("There is not enough memory for the tests.")); };
            }
        });
}

void FaithfulnessJob::cancel()
{
    if (m_state != State::Running)
        return;
    m_work->cancel();
    ++m_number;
    finish(State::Cancelled);
}

core::FaithfulnessCallbacks FaithfulnessJob::listenerFor(std::uint64_t number)
{
    const auto later = postTo(this, [this, number] { return number == m_number && m_state == State::Running; });
    core::FaithfulnessCallbacks listener;
    listener.onProgress = atEachPercent([this, later](double done) {
        later([this, done] {
            m_done = done;
            emit progressed();
        });
    });
    listener.onBars = [this, later](const std::vector<double>& bars) { later([this, bars] { m_bars = bars; }); };
    listener.onTest = [this, later](const core::TestResult& result) {
        later([this, result] {
            m_results.push_back(result);
            emit changed();
        });
    };
    return listener;
}

void FaithfulnessJob::finish(State state, const QString& refusal)
{
    m_seconds = seconds();
    m_refusal = refusal;
    m_state = state;
    emit changed();
}

} // namespace ui
