#include "ui/actions/menu_bar.h"

#include <QAbstractButton>
#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace ui {

namespace {

/// The places of a text for a mnemonic, the best first: beginnings of words, then other letters.
QList<qsizetype> mnemonicPlaces(const QString& text)
{
    QList<qsizetype> first;
    QList<qsizetype> other;
    for (qsizetype at = 0; at < text.size(); ++at)
        if (text[at].isLetterOrNumber())
            (at == 0 || text[at - 1].isSpace() ? first : other).append(at);
    return first + other;
}

} // namespace

MenuBar::MenuBar(QMainWindow& window)
    : QMenuBar(&window), m_window(window), m_file(makeMenu("fileMenu", tr("File"))),
      m_edit(makeMenu("editMenu", tr("Edit"))), m_run(makeMenu("runMenu", tr("Run")))
{
    setObjectName(QStringLiteral("menuBar"));
    setAccessibleName(tr("Menu bar"));
    auto* open = new QAction(tr("Menu bar"), this);
    open->setObjectName(QStringLiteral("menuBarAction"));
    open->setToolTip(tr("Opens the first menu; the arrow keys go on from there."));
    open->setShortcut(Qt::Key_F10);
    m_window.addAction(open);
    connect(open, &QAction::triggered, this, [this] { setActiveAction(actions().constFirst()); });
}

QMenu* MenuBar::makeMenu(const char* name, const QString& title)
{
    auto* menu = new QMenu(title, this);
    menu->setObjectName(QLatin1StringView(name));
    menu->setToolTipsVisible(true);
    return menu;
}

QAction* MenuBar::add(QMenu& menu, const MenuEntry& entry)
{
    QAction* action = menu.addAction(entry.text);
    action->setObjectName(QLatin1StringView(entry.name));
    action->setToolTip(entry.help);
    action->setStatusTip(entry.help);
    action->setShortcut(entry.key);
    return action;
}

void MenuBar::addButton(QMenu& menu, QAbstractButton& button, const QKeySequence& key)
{
    QAction* action = menu.addAction(QString());
    action->setObjectName(button.objectName() + QStringLiteral("Action"));
    action->setCheckable(button.isCheckable());
    const auto follow = [&button, action, key] {
        const QString keys = key.toString(QKeySequence::NativeText);
        action->setText(button.accessibleName() + (keys.isEmpty() ? QString() : u'\t' + keys));
        action->setToolTip(button.toolTip());
        action->setStatusTip(button.toolTip());
        action->setEnabled(button.isEnabled() && button.isVisibleTo(button.window()));
        action->setChecked(button.isChecked());
    };
    connect(&menu, &QMenu::aboutToShow, &button, follow);
    connect(action, &QAction::triggered, &button, &QAbstractButton::click);
    follow();
}

void MenuBar::addButtons(QMenu& menu, const QList<ButtonEntry>& entries)
{
    for (const auto& [name, key] : entries) {
        if (!name) {
            menu.addSeparator();
            continue;
        }
        auto* button = m_window.findChild<QAbstractButton*>(QLatin1StringView(name));
        if (!button)
            qFatal("the window has no button %s", name);
        addButton(menu, *button, key);
    }
}

void MenuBar::complete(QMenu& view, QMenu& help)
{
    for (QMenu* menu : {m_file, m_edit, &view, m_run, &help}) {
        addMenu(menu);
        giveMnemonics(menu->actions());
        // Connected after the entries, which take over the texts of their buttons first.
        connect(menu, &QMenu::aboutToShow, menu, [menu] { giveMnemonics(menu->actions()); });
    }
    giveMnemonics(actions());
}

void giveMnemonics(const QList<QAction*>& actions)
{
    QString taken;
    for (QAction* action : actions) {
        QString text = action->text().remove(u'&');
        const QString name = text.section(u'\t', 0, 0);
        for (const qsizetype at : mnemonicPlaces(name)) {
            if (taken.contains(name[at], Qt::CaseInsensitive))
                continue;
            taken += name[at];
            text.insert(at, u'&');
            break;
        }
        if (text != action->text())
            action->setText(text);
    }
}

QString plainText(const QAction& action)
{
    return action.text().remove(u'&').section(u'\t', 0, 0);
}

QString keyText(const QAction& action)
{
    if (action.shortcut().isEmpty())
        return action.text().section(u'\t', 1);
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

} // namespace ui

#include "moc_menu_bar.cpp"
