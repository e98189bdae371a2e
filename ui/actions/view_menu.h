#pragma once

#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QMenu>

class QActionGroup;
class QMainWindow;

namespace ui {

class Inspector;

/// The menu View: the view in front, theme, language, layout and full screen.
class ViewMenu : public QMenu {
    Q_OBJECT

public:
    /// Window and inspector must outlive it.
    ViewMenu(QMainWindow& window, Inspector& inspector, QWidget* parent);

    [[nodiscard]] ui::ThemeChoice theme() const;
    void setTheme(ui::ThemeChoice theme);
    [[nodiscard]] ui::LanguageChoice language() const;
    void setLanguage(ui::LanguageChoice language);

signals:
    /// Emitted when the user chooses an entry, not by setTheme() or setLanguage().
    void themeChosen(ui::ThemeChoice theme);
    void languageChosen(ui::LanguageChoice language);
    /// Resets the window's size, the splitter and the tab in front.
    void defaultLayoutWanted();
    /// Resets all remembered state: layout, theme, language, speed, Live and the settings.
    void forgetWanted();

private:
    void addTabs();
    void addThemes();
    void addLanguages();
    void addLayout();

    QMainWindow& m_window;
    Inspector& m_inspector;
    QActionGroup* m_themes;
    QActionGroup* m_languages;
};

} // namespace ui
