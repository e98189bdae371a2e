#include "core/training/run_recorder.h"

#include <limits>

namespace core {

void RunRecorder::onStart(Trainer& trainer)
{
    m_history.append(measureStart(trainer));
}

void RunRecorder::onBatch(Trainer& trainer, const BatchReport& report)
{
    m_last = report;
    // The last batch of an epoch is measured on all test rows, by onEpoch().
    if (report.batch < report.batches && m_history.keeps(report.epoch, report.batch))
        m_history.append(measureSnapshot(trainer, report));
}

void RunRecorder::onEpoch(const EpochReport& report)
{
    m_reports.push_back(report);
    m_history.append({report.epoch,
                      m_last.batch,
                      m_last.loss,
                      m_last.accuracy,
                      {report.testLoss, report.testAccuracy, report.attention},
                      true});
}

void RunRecorder::onEnd(Trainer& trainer)
{
    const Snapshot& newest = m_history.snapshots().back();
    if (m_last.epoch > newest.epoch || (m_last.epoch == newest.epoch && m_last.batch > newest.batch))
        m_history.append(measureSnapshot(trainer, m_last));
}

Snapshot measureStart(Trainer& trainer, const std::stop_token& stop)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    return {1, 0, kNone, kNone, trainer.evaluateProbe(stop).value_or(Evaluation{}), false};
}

Snapshot measureSnapshot(Trainer& trainer, const BatchReport& report, const std::stop_token& stop)
{
    return {
        report.epoch, report.batch, report.loss, report.accuracy, trainer.evaluateProbe(stop).value_or(Evaluation{}),
        false};
}

} // namespace core
