#include "ui/actions/view_menu.h"

#include "ui/theme/theme.h"
#include "ui/widgets/style_mark.h"

#include <QActionGroup>
#include <QLabel>
#include <QWidgetAction>

#include <array>

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

} // namespace

ViewMenu::ViewMenu(QWidget* parent)
    : QMenu(parent), m_themes(new QActionGroup(this)), m_languages(new QActionGroup(this))
{
    setObjectName(QStringLiteral("viewMenu"));
    addThemes();
    addLanguages();
    addSeparator();
    auto* layout = addAction(tr("Default layout"));
    layout->setObjectName(QStringLiteral("defaultLayoutAction"));
    connect(layout, &QAction::triggered, this, &ViewMenu::defaultLayoutWanted);
    auto* forget = addAction(tr("Everything as at first"));
    forget->setObjectName(QStringLiteral("forgetAction"));
    connect(forget, &QAction::triggered, this, &ViewMenu::forgetWanted);
    setTheme(ThemeChoice::System);
    setLanguage(LanguageChoice::System);
}

QAction* ViewMenu::addChoice(QActionGroup* group, const QString& name, const QString& text, int choice)
{
    QAction* action = addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setData(choice);
    group->addAction(action);
    return action;
}

/// The title of a section: QMenu's own are not painted where a style sheet is.
QAction* ViewMenu::makeTitle(const QString& text)
{
    auto* label = new QLabel(text);
    label->setContentsMargins(12, 6, 12, 2);
    label->setFont(themeFont(0.9));
    setStyleMark(label, "tone", "muted");
    auto* title = new QWidgetAction(this);
    title->setDefaultWidget(label);
    title->setEnabled(false);
    return title;
}

void ViewMenu::addFiles(const QList<QAction*>& files)
{
    QAction* before = actions().constFirst();
    insertAction(before, makeTitle(tr("Run")));
    insertActions(before, files);
    m_belowFiles = insertSeparator(before);
}

void ViewMenu::addFile(QAction* action)
{
    insertAction(m_belowFiles, action);
}

void ViewMenu::addFigures(const QList<QAction*>& figures)
{
    insertSeparator(m_belowFiles);
    insertActions(m_belowFiles, figures);
}

void ViewMenu::addThemes()
{
    struct Entry {
        ThemeChoice choice;
        const char* name;
        QString text;
    };
    const std::array themes{Entry{ThemeChoice::System, "systemThemeAction", tr("As the desktop")},
                            Entry{ThemeChoice::Light, "lightThemeAction", tr("Light")},
                            Entry{ThemeChoice::Dark, "darkThemeAction", tr("Dark")}};
    addAction(makeTitle(tr("Theme")));
    for (const auto& [choice, name, text] : themes)
        connect(addChoice(m_themes, QLatin1StringView(name), text, static_cast<int>(choice)), &QAction::triggered, this,
                [this, choice = choice] { emit themeChosen(choice); });
}

/// Each language in its own words, so that whoever reads no other finds it.
void ViewMenu::addLanguages()
{
    const auto add = [this](LanguageChoice choice, const QString& text) {
        const QString name = QStringLiteral("languageAction_") + codeOf(choice);
        connect(addChoice(m_languages, name, text, static_cast<int>(choice)), &QAction::triggered, this,
                [this, choice] { emit languageChosen(choice); });
    };
    addSeparator();
    addAction(makeTitle(tr("Language")));
    add(LanguageChoice::System, tr("As the desktop"));
    for (const Language& language : languages())
        add(language.choice, QString::fromUtf8(language.name));
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
