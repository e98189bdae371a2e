#pragma once

#include "ui/language/language.h"
#include "ui/theme/theme_choice.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace app {

/// What the command line says about the window; what it does not say is as the last time.
struct WindowOptions {
    std::optional<ui::ThemeChoice> theme;
    std::optional<ui::LanguageChoice> language;
    QString run; ///< or table to be opened; empty: none
};

/// Adds --theme and --language; windowOptionsOf() reads them. Throws UsageError.
void addWindowOptions(QCommandLineParser& parser);
WindowOptions windowOptionsOf(const QCommandLineParser& parser);

/// Opens the window and returns the program's exit status once it is closed.
int runWindow(int& argc, char** argv, const WindowOptions& options);

/// `attention-lab open`: the window with a saved run or a table. Returns the exit status; throws UsageError and
/// core::FileError.
int runOpen(const QStringList& arguments);

} // namespace app
