#include "ui/jobs/background_job.h"

#include <QMetaObject>

#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace ui {

double BackgroundJob::seconds() const
{
    return isRunning() ? 1e-9 * static_cast<double>(m_sinceStart.nsecsElapsed()) : m_seconds;
}

double BackgroundJob::secondsLeft() const
{
    constexpr double kMinDone = 0.02; // before, the estimate is not reliable
    return m_done < kMinDone ? -1.0 : seconds() * (1.0 - m_done) / m_done;
}

void BackgroundJob::cancel()
{
    if (m_state == State::Running || m_state == State::Waiting)
        stop(State::Cancelled);
}

void BackgroundJob::run(Work work)
{
    if (!m_work)
        m_work = std::make_unique<LatestJob>(m_threadName);
    const std::uint64_t number = ++m_number;
    m_done = 0.0;
    m_refusal.clear();
    m_sinceStart.start();
    m_state = State::Running;
    const Post post = [this, number](std::function<void()> call) {
        QMetaObject::invokeMethod(
            this,
            [this, number, call = std::move(call)] {
                if (number == m_number && isRunning())
                    call();
            },
            Qt::QueuedConnection);
    };
    // Only the first report of each whole percent crosses the threads: some work reports many times a second.
    const core::ProgressCallback onProgress = [this, post, last = 0](double done) mutable {
        const int percent = static_cast<int>(100.0 * done);
        if (std::exchange(last, percent) == percent)
            return;
        post([this, done] {
            m_done = done;
            emit progressed();
        });
    };
    m_work->replace(
        [this, work = std::move(work), post, onProgress](const std::stop_token& stop) -> std::function<void()> {
            try {
                return work(stop, post, onProgress);
            } catch (const std::exception&) {
                return [this, caught = std::current_exception()] {
                    try {
                        std::rethrow_exception(caught);
                    } catch (const std::exception& problem) {
                        refuse(problem);
                    }
                };
            }
        });
    emit begun();
    emit changed();
}

void BackgroundJob::stop(State state)
{
    if (m_work)
        m_work->cancel();
    ++m_number;
    finish(state);
}

void BackgroundJob::finish(State state, const QString& refusal)
{
    restore(state, seconds());
    m_refusal = refusal;
    emit changed();
}

void BackgroundJob::restore(State state, double seconds)
{
    m_seconds = seconds;
    m_state = state;
}

void BackgroundJob::lowerThreadPriority()
{
#ifdef Q_OS_LINUX
    // QThread's priorities have no effect under the usual scheduler of Linux, but threads have nice values, which the
    // threads that they start inherit. A failure only makes the window less smooth.
    constexpr int kNice = 10;
    ::setpriority(PRIO_PROCESS, 0, kNice);
#endif
}

} // namespace ui

#include "moc_background_job.cpp"
