#include "core/experiment/history.h"

#include <algorithm>
#include <utility>

namespace core {

History::History(const Experiment& experiment)
    : m_batchesPerEpoch(experiment.batchesPerEpoch()),
      m_stride((m_batchesPerEpoch * experiment.epochs + kMaxSnapshots - 1) / kMaxSnapshots)
{
    m_stride = std::max<std::int64_t>(m_stride, 1);
}

bool History::keeps(std::int64_t epoch, std::int64_t batch) const
{
    return batch == m_batchesPerEpoch || core::batchesUntil(epoch, batch, m_batchesPerEpoch) % m_stride == 0;
}

void History::append(Snapshot snapshot)
{
    if (!m_snapshots.empty()) {
        const Snapshot& last = m_snapshots.back();
        if (!keeps(last.epoch, last.batch) || batchesUntil(last) == batchesUntil(snapshot))
            m_snapshots.pop_back();
    }
    m_snapshots.push_back(std::move(snapshot));
}

std::int64_t History::batchesUntil(const Snapshot& snapshot) const
{
    return core::batchesUntil(snapshot.epoch, snapshot.batch, m_batchesPerEpoch);
}

double History::epochsUntil(const Snapshot& snapshot) const
{
    return core::epochsUntil(snapshot.epoch, snapshot.batch, m_batchesPerEpoch);
}

} // namespace core
