#pragma once

#include "ui/language/language.h"
#include "ui/theme/theme_choice.h"

#include <QString>

namespace ui {

class MainWindow;

/// What the window remembers from one start to the next: size, layout, settings, speed, theme and language, in a file
/// of its own. What cannot be read, or is out of range by now, is the default; the rest still counts.
class WindowMemory {
public:
    /// In the person's folder for settings.
    WindowMemory();
    /// In this file, for tests.
    explicit WindowMemory(QString path);

    /// Before the window is made.
    [[nodiscard]] ThemeChoice theme() const { return m_theme; }
    void setTheme(ThemeChoice theme) { m_theme = theme; }
    [[nodiscard]] LanguageChoice language() const { return m_language; }
    void setLanguage(LanguageChoice language) { m_language = language; }

    /// Gives a new window what was remembered. One line about what was damaged, or empty.
    QString restore(MainWindow& window) const;
    /// Remembers the window as it stands. False if the file cannot be written.
    [[nodiscard]] bool save(const MainWindow& window) const;

private:
    QString m_path;
    bool m_isWhole = true; ///< what was read at once
    ThemeChoice m_theme = ThemeChoice::System;
    LanguageChoice m_language = LanguageChoice::System;
};

} // namespace ui
