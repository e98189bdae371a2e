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
/// has its default. A file that cannot be read at all stays as it is. Windows can share the file: each writes only the
/// values that changed in it.
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

    /// Restores the state of a new window. Returns one line about what could not be read, or an empty text.
    QString restore(MainWindow& window);
    /// Writes the values that changed in the window since restore(), and merges recent files with those in the file.
    /// False if the file cannot be written, or could not be read. Writes also in folders that refuse locks or renaming.
    [[nodiscard]] bool save(const MainWindow& window) const;

private:
    using Values = QMap<QString, QVariant>;
    [[nodiscard]] Values valuesOf(const WindowState& state) const;
    [[nodiscard]] bool saveTo(const QString& path, const WindowState& state) const;
    [[nodiscard]] bool saveByCopy(const WindowState& state) const;

    QString m_path;
    QString m_obstacle;   ///< why the file cannot be read now, which says nothing of its content; empty: it can
    bool m_isOurs = true; ///< whether the file is a valid file of these settings, or there is none
    bool m_isDamaged = false;
    Values m_known; ///< values in the file, or in the window where the file has none
    QStringList m_knownRecent;
    ThemeChoice m_theme = ThemeChoice::System;
    LanguageChoice m_language = LanguageChoice::System;
};

} // namespace ui
