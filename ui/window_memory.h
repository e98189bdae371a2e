#pragma once

#include "ui/theme/theme_choice.h"

#include <QString>

class QSettings;

namespace ui {

class MainWindow;

/// What the window remembers from one start to the next: size, layout, settings, speed and theme, in a file of its own.
/// What cannot be read, or is out of range by now, is the default.
class WindowMemory {
public:
    /// In the person's folder for settings.
    WindowMemory();
    /// In this file, for tests.
    explicit WindowMemory(QString path);

    /// Before the window is made.
    [[nodiscard]] ThemeChoice theme() const { return m_theme; }
    void setTheme(ThemeChoice theme) { m_theme = theme; }

    /// Gives a new window what was remembered. One line about what was damaged, or empty.
    QString restore(MainWindow& window) const;
    /// Remembers the window as it stands. False if the file cannot be written.
    bool save(const MainWindow& window) const;

private:
    QString m_path;
    ThemeChoice m_theme = ThemeChoice::System;
};

} // namespace ui
