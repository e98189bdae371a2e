#include "core/training/history.h"

#include <algorithm>
#include <limits>
#include <span>

namespace core {

namespace {

Evaluation probe(Trainer& trainer)
{
    const std::span rows(trainer.dataset().testRows);
    return trainer.evaluate(rows.first(std::min(rows.size(), kProbeRows))).value_or(Evaluation{});
}

} // namespace

Moment measureStart(Trainer& trainer)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    return {1, 0, kNone, kNone, probe(trainer), false};
}

Moment measureMoment(Trainer& trainer, const BatchReport& report)
{
    return {report.epoch, report.batch, report.loss, report.accuracy, probe(trainer), false};
}

History::History(const Experiment& experiment)
    : m_batchesPerEpoch(experiment.batchesPerEpoch()),
      m_stride((m_batchesPerEpoch * experiment.epochs + kMostMoments - 1) / kMostMoments)
{
    m_stride = std::max<std::int64_t>(m_stride, 1);
}

bool History::keeps(const BatchReport& report) const
{
    return report.batch == m_batchesPerEpoch || ((report.epoch - 1) * m_batchesPerEpoch + report.batch) % m_stride == 0;
}

void History::append(Moment moment)
{
    if (!m_moments.empty() && batchesUntil(m_moments.back()) == batchesUntil(moment))
        m_moments.back() = std::move(moment);
    else
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
