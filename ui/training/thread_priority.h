#pragma once

namespace ui {

/// Turns the calling thread down in priority, and all that it starts from now on: the window and the training that is
/// watched go first.
void lowerThreadPriority();

} // namespace ui
