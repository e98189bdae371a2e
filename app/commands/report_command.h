#pragma once

#include <QStringList>

namespace app {

/// `attention-lab report`: one page about a run, without a display. Returns the exit status; throws UsageError,
/// core::FileError and core::NotEnoughMemory.
int runReport(const QStringList& arguments);

} // namespace app
