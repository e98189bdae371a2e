#include "ui/actions/window_keys.h"

#include "ui/actions/menu_bar.h"
#include "ui/actions/window_parts.h"
#include "ui/inspector/inspector.h"

#include <QAction>
#include <QMainWindow>

#include <functional>

namespace ui {

namespace {

struct WindowKeyWords {
    Q_DECLARE_TR_FUNCTIONS(WindowKeyWords)
};

struct WindowKey {
    const char* name; ///< of the action
    QString text;
    QString help;
    QList<QKeySequence> keys;
    std::function<void()> act;
};

} // namespace

void addWindowKeys(QMainWindow& window, MenuBar& bar, Inspector& inspector)
{
    const auto goTo = [&window](int step) { return [&window, step] { goToPart(window, step); }; };
    const auto turn = [&inspector](int step) {
        return [&inspector, step] {
            inspector.showTab((inspector.currentIndex() + step + inspector.count()) % inspector.count());
        };
    };
    const QList<WindowKey> keys{
        {"nextPartAction",
         WindowKeyWords::tr("Next part of the window"),
         WindowKeyWords::tr("From the buttons to the controls, the bars, the timeline, the tabs and the view"),
         {Qt::Key_F6},
         goTo(1)},
        {"previousPartAction",
         WindowKeyWords::tr("Part of the window before"),
         WindowKeyWords::tr("The parts of the window, backwards"),
         {Qt::SHIFT | Qt::Key_F6},
         goTo(-1)},
        {"nextTabAction",
         WindowKeyWords::tr("Next tab"),
         WindowKeyWords::tr("The view behind the next tab; after the last one, the first"),
         {Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown},
         turn(1)},
        {"previousTabAction",
         WindowKeyWords::tr("Tab before"),
         WindowKeyWords::tr("The view behind the tab before; before the first one, the last"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp},
         turn(-1)},
    };
    for (const auto& [name, text, help, sequences, act] : keys) {
        auto* action = new QAction(text, &bar);
        action->setObjectName(QLatin1StringView(name));
        action->setToolTip(help);
        action->setShortcuts(sequences);
        window.addAction(action);
        QObject::connect(action, &QAction::triggered, &inspector, act);
    }
}

} // namespace ui
