#pragma once

#include <QStringList>

namespace app {

/// `attention-lab export`: writes the experiment as scripts, and what its training gives as files. Trains only if
/// something asked for needs it. Returns the exit status; throws UsageError, core::FileError and core::NotEnoughMemory.
int runExport(const QStringList& arguments);

} // namespace app
