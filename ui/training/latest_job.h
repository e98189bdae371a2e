#pragma once

#include <QObject>
#include <QThread>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace ui {

/// Does work on a thread of its own and hands over what came of it, of which only the newest matters.
///
/// Lives on the GUI thread; no call blocks, except finish() and the destructor, which stops the work and joins the
/// thread.
class LatestJob : public QObject {
    Q_OBJECT

public:
    /// Runs on the thread. What it returns runs on the GUI thread afterwards, unless newer work has come or it is
    /// empty.
    using Job = std::function<std::function<void()>(const std::stop_token&)>;

    /// The name is the thread's.
    explicit LatestJob(const QString& name, QObject* parent = nullptr);
    ~LatestJob() override;

    /// Gives up what is under way for this.
    void replace(Job job);
    /// Lets what is under way come to its end first, so that work that is renewed all the time is done at all.
    void follow(Job job);
    void cancel();
    /// Blocks until what is under way is done; what waits behind it is not begun.
    void finish();

private:
    void start(Job job);
    void onDone(std::uint64_t number, const std::function<void()>& handOver);

    QThread m_thread;
    QObject* m_worker; ///< lives on m_thread and is deleted by it
    std::stop_source m_stop;
    std::uint64_t m_number = 0; ///< of the job under way or the last one
    bool m_busy = false;
    Job m_next;
};

} // namespace ui
