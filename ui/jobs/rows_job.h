#pragma once

#include "core/analysis/row_order.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace ui {

/// Which rows are wanted, in which order.
struct RowsRequest {
    std::shared_ptr<const core::Model> model;
    core::RowFilter filter = core::RowFilter::All;
    core::RowSort sort;
    std::shared_ptr<const core::TestRows> known; ///< of this model, if only the order is wanted
};

/// What came of a request.
struct RowsReading {
    std::shared_ptr<const core::TestRows> rows;
    std::vector<std::uint32_t> order; ///< those that pass the filter
    RowsRequest request;
};

/// Works out the test rows and their order on a thread of its own, because a million rows take longer than a frame.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which joins the thread. One request is under way at
/// a time and ends, so that a run that brings a new model every frame still shows some; meanwhile the latest one waits.
class RowsJob : public QObject {
    Q_OBJECT

public:
    /// Between two readings that nobody is waiting for.
    static constexpr int kPaceMilliseconds = 100;

    explicit RowsJob(QObject* parent = nullptr);
    ~RowsJob() override;

    /// Ends with read(), unless another request or cancel() comes first. urgent: a person asked for it.
    void request(const RowsRequest& request, bool urgent);
    /// Gives up what is under way and what waits.
    void cancel();

signals:
    void read(const std::shared_ptr<const ui::RowsReading>& reading);

private:
    void startWaiting();
    void finish(std::uint64_t number, const std::shared_ptr<const RowsReading>& reading);

    QThread m_thread;
    QObject* m_worker; ///< lives on m_thread and is deleted by it
    QTimer m_pace;
    QElapsedTimer m_sinceStart;
    std::optional<RowsRequest> m_waiting;
    std::optional<std::uint64_t> m_underWay;
    std::uint64_t m_number = 0;
    std::stop_source m_stop;
};

} // namespace ui
