#include "core/training/history.h"

#include <algorithm>
#include <utility>

namespace core {

History::History(const Experiment& experiment)
    : m_batchesPerEpoch(experiment.batchesPerEpoch()),
      m_stride((m_batchesPerEpoch * experiment.epochs + kMostMoments - 1) / kMostMoments)
{
    m_stride = std::max<std::int64_t>(m_stride, 1);
}

bool History::keeps(std::int64_t epoch, std::int64_t batch) const
{
    return batch == m_batchesPerEpoch || ((epoch - 1) * m_batchesPerEpoch + batch) % m_stride == 0;
}

void History::append(Moment moment)
{
    if (!m_moments.empty()) {
        const Moment& last = m_moments.back();
        if (!keeps(last.epoch, last.batch) || batchesUntil(last) == batchesUntil(moment))
            m_moments.pop_back();
    }
    m_moments.push_back(std::move(moment));
}

std::int64_t History::batchesUntil(const Moment& moment) const
{
    return (moment.epoch - 1) * m_batchesPerEpoch + moment.batch;
}

double History::epochsUntil(const Moment& moment) const
{
    return static_cast<double>(batchesUntil(moment)) / static_cast<double>(m_batchesPerEpoch);
}

} // namespace core
