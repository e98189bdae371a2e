#pragma once

#include <QStringList>

namespace app {

/// `attention-lab render`: a run that was saved as a picture, without a display. Returns the exit status. Throws
/// UsageError.
int runRender(const QStringList& arguments);

} // namespace app
