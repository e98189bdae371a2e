#pragma once

#include <QStringList>

namespace app {

/// `attention-lab ensemble`: many runs that differ in their seed. Returns the exit status; throws UsageError,
/// core::FileError and core::NotEnoughMemory.
int runEnsemble(const QStringList& arguments);

} // namespace app
