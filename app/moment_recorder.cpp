#include "app/moment_recorder.h"

#include "core/training/measure.h"

namespace app {

void MomentRecorder::onStart(core::Trainer& trainer)
{
    m_history.append(core::measureStart(trainer));
}

void MomentRecorder::onBatch(core::Trainer& trainer, const core::BatchReport& report)
{
    m_last = report;
    // The last batch of an epoch is measured on all test rows; its report is to come.
    if (report.batch < report.batches && m_history.keeps(report.epoch, report.batch))
        m_history.append(core::measureMoment(trainer, report));
}

void MomentRecorder::onEpoch(const core::EpochReport& report)
{
    m_history.append({report.epoch,
                      m_last.batch,
                      m_last.loss,
                      m_last.accuracy,
                      {report.testLoss, report.testAccuracy, report.attention},
                      true});
}

} // namespace app
