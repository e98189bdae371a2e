#pragma once

#include <QStringList>

namespace app {

/// `attention-lab summary`: the layer table as Keras prints it. Returns the exit status; throws UsageError.
int runSummary(const QStringList& arguments);

} // namespace app
