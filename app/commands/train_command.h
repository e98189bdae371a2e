#pragma once

#include <QStringList>

namespace app {

/// `attention-lab train`: one run. Returns the exit status; throws UsageError, core::FileError and
/// core::NotEnoughMemory.
int runTrain(const QStringList& arguments);

} // namespace app
