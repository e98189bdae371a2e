#pragma once

#include "core/analysis/row_order.h"
#include "ui/training/latest_job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// A filter and an order of a model's test rows.
struct RowsRequest {
    std::shared_ptr<const core::Model> model;
    core::RowFilter filter = core::RowFilter::All;
    core::RowSort sort;
    std::shared_ptr<const core::TestRows> known; ///< evaluated rows of this model, if only the order changes
};

/// The result of a request.
struct RowsReading {
    std::shared_ptr<const core::TestRows> rows;
    std::vector<std::uint32_t> order; ///< rows that pass the filter
    RowsRequest request;
};

/// Evaluates and orders test rows on a thread of its own, because a million rows take longer than a frame.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which joins the thread. A request that runs is
/// completed, so that a run with a new model in every frame still shows some; meanwhile the latest request waits. Owned
/// by a view, unlike the jobs of the session: a reading is the content of its table.
class RowsJob : public QObject {
    Q_OBJECT

public:
    /// Minimum time between two readings that are not urgent.
    static constexpr int kPaceMilliseconds = 100;

    explicit RowsJob(QObject* parent = nullptr);

    /// Ends with read(), unless another request or cancel() comes first. urgent: starts regardless of the pace.
    void request(const RowsRequest& request, bool urgent);
    /// Drops the requests that run or wait.
    void cancel();

signals:
    void read(const std::shared_ptr<const ui::RowsReading>& reading);

private:
    void startWaiting();
    void finish(const std::shared_ptr<const RowsReading>& reading);

    LatestJob m_work;
    QTimer m_pace;
    QElapsedTimer m_sinceStart;
    std::optional<RowsRequest> m_waiting;
};

} // namespace ui
