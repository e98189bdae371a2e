#pragma once

#include <QObject>
#include <QThread>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace ui {

/// Runs jobs on a thread of its own, of which only the newest counts, and passes their results to the GUI thread.
///
/// Lives on the GUI thread; no call blocks, except finish() and the destructor, which stops the job and joins the
/// thread.
class LatestJob : public QObject {
    Q_OBJECT

public:
    /// Runs on the thread. Its result, unless empty, runs on the GUI thread if no newer job was started by then.
    using Job = std::function<std::function<void()>(const std::stop_token&)>;

    /// The name is the thread's.
    explicit LatestJob(const QString& name, QObject* parent = nullptr);
    ~LatestJob() override;

    /// Stops the present job and starts this one.
    void replace(Job job);
    /// Starts this job after the present one, so that frequent requests do not keep the work from ending. Of several
    /// jobs that wait, the last one is started.
    void follow(Job job);
    /// Stops the present job and drops the one that waits.
    void cancel();
    /// Blocks until the present job is done; the one that waits is not started.
    void finish();
    /// Whether there is a job whose result has not run yet.
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    void start(Job job);
    void onDone(std::uint64_t number, const std::function<void()>& result);

    QThread m_thread;
    QObject* m_worker; ///< lives on m_thread and is deleted by it
    std::stop_source m_stop;
    std::uint64_t m_number = 0; ///< of the present or last job
    bool m_busy = false;
    Job m_next;
};

} // namespace ui
