#include "ui/jobs/rows_job.h"

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

RowsJob::RowsJob(QObject* parent) : QObject(parent), m_work(QStringLiteral("rows"))
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &RowsJob::startWaiting);
}

void RowsJob::request(const RowsRequest& request, bool urgent)
{
    m_waiting = request;
    if (m_work.isBusy())
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
    m_work.cancel();
}

void RowsJob::startWaiting()
{
    m_pace.stop();
    if (!m_waiting || m_work.isBusy())
        return;
    m_sinceStart.start();
    m_work.replace([this, request = *std::exchange(m_waiting, std::nullopt)](
                       const std::stop_token& stop) -> std::function<void()> {
        const auto reading = readRows(request, stop);
        return [this, reading] { finish(reading); };
    });
}

void RowsJob::finish(const std::shared_ptr<const RowsReading>& reading)
{
    if (m_waiting) {
        // A request for another order of the same model starts at once; only a new model waits for the pace.
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

#include "moc_rows_job.cpp"
