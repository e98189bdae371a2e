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

/// Remembers a window from one start to the next: size, layout, settings, speed, theme and language, in a file of its
/// own. A value that cannot be read or is out of range has its default; the others still count. Several windows can
/// share the file: each writes only what changed in it.
class WindowMemory {
public:
    /// Uses the file in the user's folder for settings.
    WindowMemory();
    /// Uses this file.
    explicit WindowMemory(QString path);

    /// As remembered when the object was made, or as set since.
    [[nodiscard]] ThemeChoice theme() const { return m_theme; }
    void setTheme(ThemeChoice theme) { m_theme = theme; }
    [[nodiscard]] LanguageChoice language() const { return m_language; }
    void setLanguage(LanguageChoice language) { m_language = language; }

    /// Gives a new window its remembered state. Returns one line about damage, or an empty text.
    QString restore(MainWindow& window);
    /// Writes what has changed in the window since restore(); recent files are merged with those that are in the file
    /// by now. False if the file cannot be written.
    [[nodiscard]] bool save(const MainWindow& window) const;

private:
    using Values = QMap<QString, QVariant>;
    [[nodiscard]] Values valuesOf(const WindowState& state) const;

    QString m_path;
    bool m_isWhole = true; ///< whether the file is one of settings
    Values m_known;        ///< the values as they were in the file, or in the window where the file has none
    QStringList m_knownRecent;
    ThemeChoice m_theme = ThemeChoice::System;
    LanguageChoice m_language = LanguageChoice::System;
};

} // namespace ui
