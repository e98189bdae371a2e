#include "ui/actions/view_menu.h"

#include "ui/actions/menu_bar.h"
#include "ui/inspector/inspector.h"

#include <QActionGroup>
#include <QMainWindow>

namespace ui {

namespace {

int chosenIn(const QActionGroup& group)
{
    const QAction* chosen = group.checkedAction();
    return chosen ? chosen->data().toInt() : 0;
}

void choose(const QActionGroup& group, int choice)
{
    for (QAction* action : group.actions())
        action->setChecked(action->data().toInt() == choice);
}

QAction* addChoice(QMenu& menu, QActionGroup& group, const MenuEntry& entry, int choice)
{
    QAction* action = MenuBar::add(menu, entry);
    action->setCheckable(true);
    action->setData(choice);
    group.addAction(action);
    return action;
}

QMenu* addSubmenu(QMenu& menu, const char* name, const QString& title, const QString& help)
{
    QMenu* submenu = menu.addMenu(title);
    submenu->setObjectName(QLatin1StringView(name));
    submenu->setToolTipsVisible(true);
    submenu->menuAction()->setToolTip(help);
    submenu->menuAction()->setStatusTip(help);
    return submenu;
}

} // namespace

ViewMenu::ViewMenu(QMainWindow& window, Inspector& inspector, QWidget* parent)
    : QMenu(tr("View"), parent), m_window(window), m_inspector(inspector), m_themes(new QActionGroup(this)),
      m_languages(new QActionGroup(this))
{
    setObjectName(QStringLiteral("viewMenu"));
    setToolTipsVisible(true);
    addTabs();
    addSeparator();
    addThemes();
    addLanguages();
    addSeparator();
    addLayout();
    setTheme(ThemeChoice::System);
    setLanguage(LanguageChoice::System);
}

void ViewMenu::addTabs()
{
    auto* group = new QActionGroup(this);
    for (int view = 0; view < m_inspector.count(); ++view) {
        const QByteArray name = "viewAction_" + QByteArray::number(view + 1);
        const auto digit = static_cast<Qt::Key>(Qt::Key_1 + view);
        QAction* action =
            addChoice(*this, *group, {name.constData(), m_inspector.titleOf(view), m_inspector.helpOf(view)}, view);
        if (view < 9) // there are no more digits
            action->setShortcuts({Qt::CTRL | digit, Qt::ALT | digit});
        connect(action, &QAction::triggered, &m_inspector, [this, view] { m_inspector.showTab(view); });
    }
    choose(*group, m_inspector.currentIndex());
    connect(&m_inspector, &Inspector::currentChanged, group, [group](int view) { choose(*group, view); });
}

void ViewMenu::addThemes()
{
    QMenu* menu = addSubmenu(*this, "themeMenu", tr("Theme"), tr("Colours of the window"));
    const auto add = [this, menu](ThemeChoice choice, const MenuEntry& entry) {
        connect(addChoice(*menu, *m_themes, entry, static_cast<int>(choice)), &QAction::triggered, this,
                [this, choice] { emit themeChosen(choice); });
    };
    add(ThemeChoice::System,
        {"systemThemeAction", tr("As the desktop"), tr("Colours of the desktop's theme, light or dark")});
    add(ThemeChoice::Light, {"lightThemeAction", tr("Light"), tr("Dark text on a light ground")});
    add(ThemeChoice::Dark, {"darkThemeAction", tr("Dark"), tr("Light text on a dark ground")});
    giveMnemonics(menu->actions());
}

/// Names each language in itself.
void ViewMenu::addLanguages()
{
    QMenu* menu = addSubmenu(*this, "languageMenu", tr("Language"), tr("Language of the window"));
    const auto add = [this, menu](LanguageChoice choice, const QString& text, const QString& help) {
        const QByteArray name = "languageAction_" + codeOf(choice).toUtf8();
        connect(addChoice(*menu, *m_languages, {name.constData(), text, help}, static_cast<int>(choice)),
                &QAction::triggered, this, [this, choice] { emit languageChosen(choice); });
    };
    add(LanguageChoice::System, tr("As the desktop"), tr("The desktop's language if there is a translation"));
    for (const Language& language : languages()) {
        const QString name = QString::fromUtf8(language.name);
        add(language.choice, name, tr("All texts of the window in this language: %1").arg(name));
    }
    giveMnemonics(menu->actions());
}

void ViewMenu::addLayout()
{
    connect(MenuBar::add(*this, {"defaultLayoutAction", tr("Default layout"),
                                 tr("The window's size, the division of the views and the tab in front as at first")}),
            &QAction::triggered, this, &ViewMenu::defaultLayoutWanted);
    connect(MenuBar::add(*this, {"forgetAction", tr("Everything as at first"),
                                 tr("Layout, theme, language, speed, Live and settings as at the first start")}),
            &QAction::triggered, this, &ViewMenu::forgetWanted);
    addSeparator();
    QAction* full = MenuBar::add(*this, {"fullScreenAction", tr("Full screen"),
                                         tr("The window fills the screen; F11 brings it back."), Qt::Key_F11});
    full->setCheckable(true);
    connect(full, &QAction::triggered, this,
            [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); });
    connect(this, &QMenu::aboutToShow, full, [this, full] { full->setChecked(m_window.isFullScreen()); });
}

ThemeChoice ViewMenu::theme() const
{
    return static_cast<ThemeChoice>(chosenIn(*m_themes));
}

void ViewMenu::setTheme(ThemeChoice theme)
{
    choose(*m_themes, static_cast<int>(theme));
}

LanguageChoice ViewMenu::language() const
{
    return static_cast<LanguageChoice>(chosenIn(*m_languages));
}

void ViewMenu::setLanguage(LanguageChoice language)
{
    choose(*m_languages, static_cast<int>(language));
}

} // namespace ui

#include "moc_view_menu.cpp"
