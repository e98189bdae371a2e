#pragma once

#include <QStringList>

namespace app {

/// `attention-lab explain`: one run, and what attention and its rivals say about it. Returns the exit status; throws
/// UsageError, core::FileError and core::NotEnoughMemory.
int runExplain(const QStringList& arguments);

} // namespace app
