#pragma once

#include <QStringList>

namespace app {

/// `attention-lab dataset`: writes the data set with its split. Returns the exit status; throws UsageError,
/// core::FileError and core::NotEnoughMemory.
int runDataset(const QStringList& arguments);

} // namespace app
