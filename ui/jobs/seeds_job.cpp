#include "ui/jobs/seeds_job.h"

#include "core/experiment/knobs.h"
#include "core/memory/memory.h"
#include "ui/text/failure_text.h"

#include <algorithm>
#include <limits>
#include <thread>
#include <utility>

namespace ui {

namespace {

/// A century: limits the duration that a file claims.
constexpr double kMaxSeconds = 3e9;

} // namespace

int seedsJobs(unsigned hardwareThreads, std::uint64_t requiredMemory, std::uint64_t availableMemory)
{
    // One thread is left free for the window and its training.
    return core::jobsThatFit(std::max(hardwareThreads, 2U) - 1, requiredMemory, availableMemory);
}

SeedsJob::SeedsJob(QObject* parent) : BackgroundJob(QStringLiteral("seeds"), parent)
{
    m_reportTimer.setSingleShot(true);
    m_reportTimer.setInterval(kReportInterval);
    connect(&m_reportTimer, &QTimer::timeout, this, &SeedsJob::report);
}

SeedsJob::~SeedsJob()
{
    m_stop.request_stop();
}

std::optional<SeedsJob::Outcome> SeedsJob::outcome() const
{
    if (state() == State::Done)
        return Outcome::Completed;
    return state() == State::Cancelled ? std::optional(Outcome::Cancelled) : std::nullopt;
}

double SeedsJob::secondsLeft() const
{
    const double rate = m_rate.perSecond();
    return rate > 0.0 ? static_cast<double>(m_runs - m_reported) / rate : std::numeric_limits<double>::quiet_NaN();
}

/// Drops the present ensemble.
void SeedsJob::drop()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_reportTimer.stop();
    ++m_ensemble;
    m_runs = 0;
    m_reported = 0;
    m_pending.clear();
    m_madeWith.reset();
    m_summary = {};
    m_saved.reset();
    stop(State::Idle);
}

void SeedsJob::restoreSeeds(std::shared_ptr<const core::SavedSeeds> seeds)
{
    drop();
    if (seeds) {
        m_runs = seeds->runs;
        m_madeWith = seeds->experiment;
        m_summary = seeds->summary;
        m_reported = m_summary.completed() + m_summary.diverged();
        restore(m_reported < m_runs ? State::Cancelled : State::Done, std::min(seeds->seconds, kMaxSeconds));
        m_saved = std::move(seeds);
    }
    emit replaced();
}

std::shared_ptr<const core::SavedSeeds> SeedsJob::saved()
{
    if (m_reported == 0)
        return nullptr;
    if (!m_saved)
        m_saved = std::make_shared<const core::SavedSeeds>(core::SavedSeeds{*m_madeWith, m_runs, seconds(), m_summary});
    return m_saved;
}

void SeedsJob::start(core::Experiment experiment, std::int64_t runs, std::uint32_t firstSeed)
{
    drop();
    m_runs = runs;
    m_madeWith = experiment;
    m_summary = core::SeedsSummary(experiment);
    m_rate.restart();
    m_rate.mark(RateMeter::Clock::now(), 0);
    // After cancel() the work must still end with finished(), so the ensemble has a token of its own.
    run([this, spec = core::EnsembleSpec{std::move(experiment), runs, firstSeed, 1}, stop = m_stop.get_token()](
            const std::stop_token&, const Post& post, const core::ProgressCallback&) mutable -> std::function<void()> {
        if (spec.experiment.epochs == 0)
            return [this] { end(tr("Without an epoch there is nothing to compare: choose at least one.")); };
        lowerThreadPriority();
        core::checkWithMemory(spec.experiment); // for one run at a time
        spec.jobs =
            seedsJobs(std::thread::hardware_concurrency(), spec.experiment.requiredMemory(), core::availableMemory());
        core::runEnsemble(spec, stop, [&](const core::EnsembleRun& made) { post([this, made] { addRun(made); }); });
        return [this] { end(); };
    });
}

void SeedsJob::cancel()
{
    m_stop.request_stop();
}

void SeedsJob::addRun(const core::EnsembleRun& run)
{
    m_pending.push_back(run);
    if (!m_reportTimer.isActive())
        m_reportTimer.start();
}

void SeedsJob::report()
{
    if (m_pending.empty())
        return;
    m_reported += static_cast<std::int64_t>(m_pending.size());
    setDone(static_cast<double>(m_reported) / static_cast<double>(m_runs));
    m_saved.reset();
    m_rate.mark(RateMeter::Clock::now(), m_reported);
    for (const core::EnsembleRun& run : m_pending)
        m_summary.add(run);
    emit runsMade(std::make_shared<const Runs>(std::exchange(m_pending, {})));
}

void SeedsJob::refuse(const std::exception& problem)
{
    end(failureText(problem));
}

/// Reports the last runs and ends the ensemble, as failed where a reason is given.
void SeedsJob::end(const QString& failure)
{
    m_reportTimer.stop();
    const std::uint64_t ensemble = m_ensemble;
    const State state = !failure.isEmpty()                            ? State::Refused
                        : m_reported + std::ssize(m_pending) < m_runs ? State::Cancelled
                                                                      : State::Done;
    restore(State::Idle, seconds());
    report();
    if (ensemble != m_ensemble) // a receiver of the last runs has started another one
        return;
    finish(state, failure);
    if (failure.isEmpty())
        emit finished(*outcome());
    else
        emit failed(failure);
}

} // namespace ui

#include "moc_seeds_job.cpp"
