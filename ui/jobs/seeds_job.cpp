#include "ui/jobs/seeds_job.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace ui {

namespace {

/// A century: longer than any ensemble takes, and short enough for a clock.
constexpr double kMaxSeconds = 3e9;

} // namespace

SeedsJob::SeedsJob(QObject* parent) : QObject(parent), m_worker(new SeedsWorker)
{
    m_thread.setObjectName(QStringLiteral("seeds"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &SeedsWorker::lowerPriority);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SeedsWorker::runMade, this, &SeedsJob::onRunMade);
    connect(m_worker, &SeedsWorker::ended, this, &SeedsJob::onEnded);
    connect(m_worker, &SeedsWorker::failed, this, &SeedsJob::onFailed);
    m_reportTimer.setSingleShot(true);
    m_reportTimer.setInterval(kReportInterval);
    connect(&m_reportTimer, &QTimer::timeout, this, &SeedsJob::report);
}

SeedsJob::~SeedsJob()
{
    m_stop.request_stop();
    if (!m_thread.isRunning()) { // never was: nobody else would delete the worker
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

double SeedsJob::secondsLeft() const
{
    const double rate = m_rate.perSecond();
    return rate > 0.0 ? static_cast<double>(m_runs - m_told) / rate : std::numeric_limits<double>::quiet_NaN();
}

double SeedsJob::seconds() const
{
    return std::chrono::duration<double>((m_isRunning ? RateMeter::Clock::now() : m_ended) - m_begun).count();
}

/// Whatever there was, there is nothing any more.
void SeedsJob::leave()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    end();
    ++m_ensemble;
    m_runs = 0;
    m_told = 0;
    m_untold.clear();
    m_madeWith.reset();
    m_summary = {};
    m_saved.reset();
    m_outcome.reset();
    m_failure.clear();
}

void SeedsJob::bringBack(std::shared_ptr<const core::SavedSeeds> seeds)
{
    leave();
    if (seeds) {
        m_runs = seeds->runs;
        m_madeWith = seeds->experiment;
        m_summary = seeds->summary;
        m_told = m_summary.completed() + m_summary.diverged();
        m_outcome = m_told < m_runs ? Outcome::Cancelled : Outcome::Completed;
        m_begun = m_ended - std::chrono::duration_cast<RateMeter::Clock::duration>(
                                std::chrono::duration<double>(std::min(seeds->seconds, kMaxSeconds)));
        m_saved = std::move(seeds);
    }
    emit replaced();
}

std::shared_ptr<const core::SavedSeeds> SeedsJob::saved()
{
    if (m_told == 0)
        return nullptr;
    if (!m_saved)
        m_saved = std::make_shared<const core::SavedSeeds>(core::SavedSeeds{*m_madeWith, m_runs, seconds(), m_summary});
    return m_saved;
}

void SeedsJob::start(core::Experiment experiment, std::int64_t runs, std::uint32_t firstSeed)
{
    leave();
    m_runs = runs;
    m_madeWith = experiment;
    m_summary = core::SeedsSummary(experiment);
    m_rate.restart();
    m_begun = RateMeter::Clock::now();
    m_rate.mark(m_begun, 0);
    m_isRunning = true;
    if (!m_thread.isRunning()) // a window in which no ensemble is made has no thread for them
        m_thread.start(QThread::LowPriority);
    core::EnsembleSpec spec;
    spec.experiment = std::move(experiment);
    spec.runs = runs;
    spec.firstSeed = firstSeed;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, ensemble = m_ensemble, spec = std::move(spec),
                                         stop = m_stop.get_token()] { worker->run(ensemble, spec, stop); });
    emit begun();
}

void SeedsJob::cancel()
{
    if (!m_isRunning)
        return;
    m_stop.request_stop();
    // Stopped before the worker came to it, the ensemble would end without a word.
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, ensemble = m_ensemble] { emit worker->ended(ensemble); });
}

void SeedsJob::onRunMade(EnsembleId ensemble, const std::shared_ptr<const core::EnsembleRun>& run)
{
    if (ensemble != m_ensemble || !m_isRunning)
        return;
    m_untold.push_back(*run);
    // The timer is on this side, so that a run never waits for the next one to be told of.
    if (!m_reportTimer.isActive())
        m_reportTimer.start();
}

void SeedsJob::report()
{
    if (m_untold.empty())
        return;
    m_told += static_cast<std::int64_t>(m_untold.size());
    m_saved.reset();
    m_rate.mark(RateMeter::Clock::now(), m_told);
    for (const core::EnsembleRun& run : m_untold)
        m_summary.add(run);
    emit runsMade(std::make_shared<const Runs>(std::exchange(m_untold, {})));
}

void SeedsJob::end()
{
    m_reportTimer.stop();
    m_isRunning = false;
    m_ended = RateMeter::Clock::now();
}

void SeedsJob::onEnded(EnsembleId ensemble)
{
    if (ensemble != m_ensemble || !m_isRunning)
        return;
    end();
    report();
    if (ensemble != m_ensemble) // whoever was told of the last runs has begun others
        return;
    m_outcome = m_told < m_runs ? Outcome::Cancelled : Outcome::Completed;
    emit finished(*m_outcome);
}

void SeedsJob::onFailed(EnsembleId ensemble, const QString& reason)
{
    if (ensemble != m_ensemble || !m_isRunning)
        return;
    end();
    report();
    if (ensemble != m_ensemble)
        return;
    m_failure = reason;
    emit failed(reason);
}

} // namespace ui
