#pragma once

#include <QStringList>

namespace app {

/// `attention-lab explain`: one run, what attention and its rivals say about it, and how the claim for attention stands
/// the tests. Returns the exit status; throws UsageError, core::FileError and core::NotEnoughMemory.
int runExplain(const QStringList& arguments);

} // namespace app
