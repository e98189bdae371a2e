#pragma once

#include "core/analysis/importance/progress.h"
#include "ui/training/latest_job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace ui {

/// Base of the analyses that run in the background, each on a thread of its own; keeps the state of the last one.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which stops the work and joins the thread.
class BackgroundJob : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,      ///< nothing was started
        Waiting,   ///< the work starts as soon as its conditions hold
        Running,   ///< between begun() and the end
        Done,      ///< the work is complete
        Cancelled, ///< by the user; partial results stay
        Refused    ///< not enough memory, or the work failed; refusal() gives the reason
    };
    Q_ENUM(State)

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    /// Empty unless the state is Refused.
    [[nodiscard]] const QString& refusal() const { return m_refusal; }
    /// Completed share of the present or last work, 0 to 1.
    [[nodiscard]] double done() const { return m_done; }
    /// Duration of the present work until now, or of the last one.
    [[nodiscard]] double seconds() const;
    /// Estimate from the pace so far; negative while unknown.
    [[nodiscard]] virtual double secondsLeft() const;
    /// Drops the work that waits or runs, and its late reports.
    virtual void cancel();

signals:
    /// state() or a result has changed.
    void changed();
    /// Work has begun; comes before changed().
    void begun();
    /// done() has changed; at most a hundred times for each work.
    void progressed();

protected:
    /// Posts a function to the GUI thread from any thread. It is dropped if the work has ended or was replaced.
    using Post = std::function<void(std::function<void()>)>;
    /// Runs on the thread and must not touch the job. Its result runs on the GUI thread and calls finish(); empty after
    /// a stop request. The ProgressCallback sets done(), one call at a time.
    using Work =
        std::function<std::function<void()>(const std::stop_token&, const Post&, const core::ProgressCallback&)>;

    /// The name is the thread's, which starts with the first work.
    explicit BackgroundJob(QString threadName, QObject* parent = nullptr)
        : QObject(parent), m_threadName(std::move(threadName))
    {
    }

    /// Replaces the present work. An exception ends it with refuse().
    void run(Work work);
    /// Drops the present work and emits changed().
    void stop(State state);
    /// Ends the present work and emits changed().
    void finish(State state, const QString& refusal = {});
    /// Sets state and duration of earlier work; emits no signal.
    void restore(State state, double seconds);
    void setDone(double done) { m_done = done; }

    /// Ends the present work as Refused, for this reason.
    virtual void refuse(const std::exception& problem) = 0;

    /// Lowers the priority of the calling thread and of all threads that it starts, below the window and its training.
    static void lowerThreadPriority();

private:
    QString m_threadName;
    State m_state = State::Idle;
    QString m_refusal;
    double m_done = 0.0;
    double m_seconds = 0.0; ///< of the last work
    QElapsedTimer m_sinceStart;
    std::uint64_t m_number = 0;        ///< of the present or last work
    std::unique_ptr<LatestJob> m_work; ///< null until the first work
};

} // namespace ui
