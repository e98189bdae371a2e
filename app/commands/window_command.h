#pragma once

#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QString>

#include <optional>

class QCommandLineParser;

namespace app {

/// Settings of the window; those that are not given are as the last time.
struct WindowOptions {
    std::optional<ui::ThemeChoice> theme;
    std::optional<ui::LanguageChoice> language;
    QString run; ///< or table to open; empty: none
};

/// Adds --theme and --language; windowOptionsOf() reads them. Throws UsageError.
void addWindowOptions(QCommandLineParser& parser);
WindowOptions windowOptionsOf(const QCommandLineParser& parser);

/// Opens the window and returns the program's exit status once it is closed.
int runWindow(int& argc, char** argv, const WindowOptions& options);

} // namespace app
