#pragma once

#include "ui/theme/theme_choice.h"

#include <optional>

class QCommandLineParser;

namespace app {

/// Adds --theme; themeOf() reads it: nothing if it is not set. Throws UsageError.
void addThemeOption(QCommandLineParser& parser);
std::optional<ui::ThemeChoice> themeOf(const QCommandLineParser& parser);

/// Opens the window and returns the program's exit status once it is closed.
int runWindow(int& argc, char** argv, std::optional<ui::ThemeChoice> theme);

} // namespace app
