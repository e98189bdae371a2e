#pragma once

namespace app {

/// Opens the window and returns the program's exit status once it is closed.
int runWindow(int& argc, char** argv);

} // namespace app
