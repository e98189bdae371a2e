#include "core/training/measure.h"

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

} // namespace core
