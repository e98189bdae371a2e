#pragma once

#include "ui/language/language.h"
#include "ui/theme/theme_choice.h"

#include <QMenu>

class QActionGroup;

namespace ui {

/// How the window looks and speaks, and the ways back to how it was at first.
class ViewMenu : public QMenu {
    Q_OBJECT

public:
    explicit ViewMenu(QWidget* parent = nullptr);

    [[nodiscard]] ui::ThemeChoice theme() const;
    void setTheme(ui::ThemeChoice theme);
    [[nodiscard]] ui::LanguageChoice language() const;
    void setLanguage(ui::LanguageChoice language);

    /// What a person does with files comes first.
    void addFiles(const QList<QAction*>& files);
    /// One more below those.
    void addFile(QAction* action);
    /// What a person does with pictures comes after it.
    void addFigures(const QList<QAction*>& figures);

signals:
    /// A person chose it.
    void themeChosen(ui::ThemeChoice theme);
    void languageChosen(ui::LanguageChoice language);
    /// Size, division and front tab as at first.
    void defaultLayoutWanted();
    /// All that is remembered as at first: layout, theme, language, speed, Live and the settings.
    void forgetWanted();

private:
    QAction* addChoice(QActionGroup* group, const QString& name, const QString& text, int choice);
    QAction* makeTitle(const QString& text);
    void addThemes();
    void addLanguages();

    QAction* m_belowFiles = nullptr;
    QActionGroup* m_themes;
    QActionGroup* m_languages;
};

} // namespace ui
