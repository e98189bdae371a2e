#include "core/training/measure.h"

#include <limits>

namespace core {

namespace {

Evaluation probe(Trainer& trainer, const std::stop_token& stop)
{
    return trainer.evaluateProbe(stop).value_or(Evaluation{});
}

} // namespace

Snapshot measureStart(Trainer& trainer, const std::stop_token& stop)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    return {1, 0, kNone, kNone, probe(trainer, stop), false};
}

Snapshot measureSnapshot(Trainer& trainer, const BatchReport& report, const std::stop_token& stop)
{
    return {report.epoch, report.batch, report.loss, report.accuracy, probe(trainer, stop), false};
}

} // namespace core
