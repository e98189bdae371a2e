#include "ui/jobs/rows_job.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Blocks. Null after a stop request.
std::shared_ptr<const RowsReading> readRows(const RowsRequest& request, const std::stop_token& stop)
{
    std::shared_ptr<const core::TestRows> rows = request.known;
    if (!rows || rows->model != request.model)
        rows = core::evaluateTestRows(request.model, stop);
    if (!rows)
        return nullptr;
    auto order = core::orderRows(*rows, request.filter, request.sort, stop);
    if (!order)
        return nullptr;
    return std::make_shared<RowsReading>(RowsReading{std::move(rows), std::move(*order), request});
}

} // namespace

RowsJob::RowsJob(QObject* parent) : QObject(parent), m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("rows"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &RowsJob::startWaiting);
    m_thread.start(QThread::LowPriority);
}

RowsJob::~RowsJob()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void RowsJob::request(const RowsRequest& request, bool urgent)
{
    m_waiting = request;
    if (m_underWay)
        return;
    const qint64 elapsed = m_sinceStart.isValid() ? m_sinceStart.elapsed() : kPaceMilliseconds;
    if (urgent || elapsed >= kPaceMilliseconds)
        startWaiting();
    else if (!m_pace.isActive())
        m_pace.start(static_cast<int>(kPaceMilliseconds - elapsed));
}

void RowsJob::cancel()
{
    m_pace.stop();
    m_waiting.reset();
    m_underWay.reset();
    m_stop.request_stop();
}

void RowsJob::startWaiting()
{
    m_pace.stop();
    if (!m_waiting || m_underWay)
        return;
    m_sinceStart.start();
    m_stop = {};
    m_underWay = ++m_number;
    const RowsRequest request = *std::exchange(m_waiting, std::nullopt);
    QMetaObject::invokeMethod(m_worker, [this, request, stop = m_stop.get_token(), number = m_number] {
        auto reading = readRows(request, stop);
        // The destructor waits for this thread, so `this` is alive; a call that comes too late for it is dropped.
        QMetaObject::invokeMethod(this, [this, number, done = std::move(reading)] { finish(number, done); });
    });
}

void RowsJob::finish(std::uint64_t number, const std::shared_ptr<const RowsReading>& reading)
{
    if (m_underWay != number)
        return;
    m_underWay.reset();
    if (m_waiting) {
        // Whoever asked last waited for this one; only a model that comes while nobody waits is held back.
        const qint64 left = kPaceMilliseconds - m_sinceStart.elapsed();
        const bool sameModel = reading && m_waiting->model == reading->rows->model;
        if (sameModel || left <= 0)
            QMetaObject::invokeMethod(this, &RowsJob::startWaiting, Qt::QueuedConnection);
        else
            m_pace.start(static_cast<int>(left));
    }
    if (reading)
        emit read(reading);
}

} // namespace ui
