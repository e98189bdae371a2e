#pragma once

#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace ui {

class MainWindow;
struct WindowState;

/// Stores the state of a window in a settings file until the next start. A value that cannot be read or is out of range
/// has its default. Windows can share the file: each writes only the values that changed in it.
class WindowMemory {
public:
    /// Uses the file in the user's folder for settings.
    WindowMemory();
    /// Uses this file.
    explicit WindowMemory(QString path);

    /// From the file, or as set since.
    [[nodiscard]] ThemeChoice theme() const { return m_theme; }
    void setTheme(ThemeChoice theme) { m_theme = theme; }
    [[nodiscard]] LanguageChoice language() const { return m_language; }
    void setLanguage(LanguageChoice language) { m_language = language; }

    /// Restores the state of a new window. Returns one line about damage, or an empty text.
    QString restore(MainWindow& window);
    /// Writes the values that changed in the window since restore(), and merges recent files with those in the file.
    /// False if the file cannot be written.
    [[nodiscard]] bool save(const MainWindow& window) const;

private:
    using Values = QMap<QString, QVariant>;
    [[nodiscard]] Values valuesOf(const WindowState& state) const;

    QString m_path;
    bool m_isWhole = true; ///< whether the file is a readable settings file
    Values m_known;        ///< values in the file, or in the window where the file has none
    QStringList m_knownRecent;
    ThemeChoice m_theme = ThemeChoice::System;
    LanguageChoice m_language = LanguageChoice::System;
};

} // namespace ui
