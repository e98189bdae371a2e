#include "ui/training/latest_job.h"

#include <new>
#include <utility>

namespace ui {

LatestJob::LatestJob(const QString& name, QObject* parent) : QObject(parent), m_worker(new QObject)
{
    m_thread.setObjectName(name);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

LatestJob::~LatestJob()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void LatestJob::replace(Job job)
{
    cancel();
    start(std::move(job));
}

void LatestJob::follow(Job job)
{
    if (m_busy)
        m_next = std::move(job);
    else
        start(std::move(job));
}

void LatestJob::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_number;
    m_busy = false;
    m_next = nullptr;
}

void LatestJob::finish()
{
    QMetaObject::invokeMethod(
        m_worker, [] {}, Qt::BlockingQueuedConnection);
}

void LatestJob::start(Job job)
{
    m_busy = true;
    ++m_number;
    QMetaObject::invokeMethod(m_worker, [this, job = std::move(job), stop = m_stop.get_token(), number = m_number] {
        std::function<void()> result;
        try {
            if (!stop.stop_requested())
                result = job(stop);
        } catch (const std::bad_alloc&) {
            result = nullptr; // views keep their content; training reports the lack of memory
        }
        QMetaObject::invokeMethod(this, [this, number, result] { onDone(number, result); });
    });
}

void LatestJob::onDone(std::uint64_t number, const std::function<void()>& result)
{
    if (number != m_number)
        return;
    m_busy = false;
    if (Job next = std::exchange(m_next, nullptr))
        start(std::move(next));
    if (result)
        result();
}

} // namespace ui

#include "moc_latest_job.cpp"
