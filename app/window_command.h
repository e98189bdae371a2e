#pragma once

class QCommandLineParser;

namespace app {

enum class ThemeChoice { System, Light, Dark };

/// Adds --theme; themeOf() reads it. Throws UsageError.
void addThemeOption(QCommandLineParser& parser);
ThemeChoice themeOf(const QCommandLineParser& parser);

/// Opens the window and returns the program's exit status once it is closed.
int runWindow(int& argc, char** argv, ThemeChoice theme);

} // namespace app
