#include "ui/view_menu.h"

#include <QActionGroup>

#include <array>
#include <utility>

namespace ui {

ViewMenu::ViewMenu(QWidget* parent) : QMenu(parent), m_themes(new QActionGroup(this))
{
    setObjectName(QStringLiteral("viewMenu"));
    const std::array choices{std::pair{ThemeChoice::System, tr("As the desktop")},
                             std::pair{ThemeChoice::Light, tr("Light")}, std::pair{ThemeChoice::Dark, tr("Dark")}};
    addSection(tr("Theme"));
    for (const auto& [choice, text] : choices) {
        QAction* action = addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] { emit themeChosen(choice); });
    }
    addSeparator();
    connect(addAction(tr("Default layout")), &QAction::triggered, this, &ViewMenu::defaultLayoutWanted);
    setTheme(ThemeChoice::System);
}

void ViewMenu::setTheme(ThemeChoice theme)
{
    for (QAction* action : m_themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(theme));
}

} // namespace ui
