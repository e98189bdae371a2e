#pragma once

#include "core/training/ensemble.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <stop_token>

namespace ui {

/// Names an ensemble, so that a late report of an old one can be told from the present one's.
using EnsembleId = std::uint64_t;

/// How many runs are made at a time on a machine of so many hardware threads: all but one, and no more than the
/// memory holds, but at least one.
int seedsJobs(unsigned hardwareThreads, std::uint64_t requiredMemory, std::uint64_t availableMemory);

/// Makes ensembles on its own thread, which it turns down in priority, and tells of each run. Knows nothing of the
/// window. Values cross threads by copy or as pointers to constants. Exceptions become failed().
class SeedsWorker : public QObject {
    Q_OBJECT

public:
    /// To be called on the worker's thread before its first ensemble: the window and the training that is watched go
    /// first.
    void lowerPriority();

    /// Blocks until the last run or a stop; ends with ended(), failed(), or silently if stopped before it began.
    /// The number of jobs in the spec is not used.
    void run(ui::EnsembleId ensemble, core::EnsembleSpec spec, const std::stop_token& stop);

signals:
    void runMade(ui::EnsembleId ensemble, const std::shared_ptr<const core::EnsembleRun>& run);
    void ended(ui::EnsembleId ensemble);
    void failed(ui::EnsembleId ensemble, const QString& reason);
};

} // namespace ui
