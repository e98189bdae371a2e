#include "tests/support/random_walk.h"

#include <QApplication>
#include <QDrag>
#include <QEventLoop>
#include <QMenu>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

#include <algorithm>
#include <array>

namespace {

constexpr int kBeat = 5; // milliseconds
constexpr int kStep = 8;

/// Returns the window that takes input now: an open menu or list, or the window.
QWidget* target()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    const auto windows = QApplication::topLevelWidgets();
    const auto found = std::ranges::find_if(
        windows, [](const QWidget* widget) { return widget->isVisible() && widget->windowType() == Qt::Window; });
    return found == windows.end() ? nullptr : *found;
}

QString nameOf(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"))
            return widget->objectName();
    return QStringLiteral("nothing");
}

/// The part of a window that stands at a place: of a menu, the entry.
QString nameAt(const QWidget& window, QPoint place)
{
    if (const auto* menu = qobject_cast<const QMenu*>(&window))
        if (const QAction* entry = menu->actionAt(place))
            return QStringLiteral("menu entry \"%1\"").arg(entry->text());
    return nameOf(window.childAt(place));
}

} // namespace

RandomWalk::RandomWalk(unsigned seed) : m_random(seed)
{
    m_beatTimer.setTimerType(Qt::PreciseTimer);
    m_beatTimer.setInterval(kBeat);
    m_beatTimer.callOnTimeout(this, &RandomWalk::beat);
    m_stepTimer.setInterval(kStep);
    // Queued: a timer whose slot has not returned, since a menu is open, does not fire again.
    m_stepTimer.callOnTimeout(this, &RandomWalk::step, Qt::QueuedConnection);
}

void RandomWalk::run(int milliseconds)
{
    m_sinceBeat.start();
    m_beatTimer.start();
    m_stepTimer.start();
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    // A menu that is open has an event loop of its own, within which this one cannot end.
    QTimer::singleShot(milliseconds, this, [this] {
        m_stepTimer.stop();
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
    });
    loop.exec();
    m_beatTimer.stop();
}

void RandomWalk::beat()
{
    const qint64 stall = m_sinceBeat.restart();
    if (stall <= m_longestStall)
        return;
    m_longestStall = stall;
    m_stalledStep = m_lastStep;
}

void RandomWalk::step()
{
    if (QWidget* question = QApplication::activeModalWidget()) { // where to write something: a walk writes nothing
        question->close();
        return;
    }
    QWidget* window = target();
    // A click that opens a menu returns only when the menu is closed: then steps within a step are the only ones.
    if (!window || (m_depth > 0 && window->windowType() != Qt::Popup)) {
        QDrag::cancel(); // of a text that was selected: no hand will ever let it go
        return;
    }
    if (m_depth > 1) {
        window->close();
        return;
    }
    ++m_depth;
    ++m_steps;
    act(*window);
    --m_depth;
}

void RandomWalk::act(QWidget& window)
{
    QWindow* handle = window.windowHandle();
    if (!handle)
        return;
    const int choice = below(100);
    if (choice < 35)
        click(*handle, placeIn(window));
    else if (choice < 55)
        drag(*handle, placeIn(window), placeIn(window));
    else if (choice < 62)
        wheel(window, placeIn(window));
    else if (choice < 74)
        typeNonsense(*handle);
    else if (choice < 96)
        pressKey(*handle);
    else
        resize(window);
}

/// The middle of a part half of the time, since small ones would hardly ever be hit; else anywhere.
QPoint RandomWalk::placeIn(const QWidget& window)
{
    auto parts = window.findChildren<QWidget*>();
    parts.removeIf([](const QWidget* part) { return part->visibleRegion().isEmpty() || part->isWindow(); });
    QPoint place(below(window.width()), below(window.height()));
    if (!parts.isEmpty() && below(2) == 0) {
        const QWidget* part = parts[below(static_cast<int>(parts.size()))];
        place = part->mapTo(&window, part->visibleRegion().boundingRect().center());
    }
    note(QStringLiteral("at %1").arg(nameAt(window, place)));
    return place;
}

// Each event may close the window that the next one is meant for: a menu, say.

void RandomWalk::click(QWindow& window, QPoint place)
{
    const Qt::MouseButton button = below(12) == 0 ? Qt::RightButton : Qt::LeftButton;
    note(QStringLiteral("click ") + m_lastStep);
    const QPointer<QWindow> target(&window);
    for (int left = below(8) == 0 ? 2 : 1; left > 0; --left) {
        if (target)
            QTest::mousePress(target, button, {}, place);
        if (target)
            QTest::mouseRelease(target, button, {}, place);
    }
}

void RandomWalk::drag(QWindow& window, QPoint from, QPoint to)
{
    note(QStringLiteral("drag ") + m_lastStep);
    const QPointer<QWindow> target(&window);
    QTest::mousePress(target, Qt::LeftButton, {}, from);
    const int moves = 2 + below(12);
    for (int i = 1; i <= moves && target; ++i)
        QTest::mouseMove(target, from + (to - from) * i / moves);
    if (target)
        QTest::mouseRelease(target, Qt::LeftButton, {}, to);
}

void RandomWalk::clickKey(const QPointer<QWindow>& window, int key, Qt::KeyboardModifiers modifiers)
{
    if (window)
        QTest::keyPress(window, static_cast<Qt::Key>(key), modifiers);
    if (window)
        QTest::keyRelease(window, static_cast<Qt::Key>(key), modifiers);
}

void RandomWalk::wheel(QWidget& window, QPoint place)
{
    note(QStringLiteral("wheel ") + m_lastStep);
    QWidget* part = window.childAt(place);
    if (!part)
        return;
    const QPoint turn(0, below(2) == 0 ? 120 : -120);
    QWheelEvent event(part->mapFrom(&window, QPointF(place)), window.mapToGlobal(QPointF(place)), {}, turn,
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(part, &event);
}

void RandomWalk::typeNonsense(QWindow& window)
{
    static constexpr std::array kTexts{"0",     "7",  "12",   "300",  "5000",      "20000", "-1",     "1e9",
                                       "0.001", "10", "1e-4", "none", "64, 32, 8", "16",    "100,20", "?!"};
    const QString text = QString::fromUtf8(kTexts.at(static_cast<std::size_t>(below(kTexts.size()))));
    note(QStringLiteral("type %1 into %2").arg(text, nameOf(QApplication::focusWidget())));
    const QPointer<QWindow> target(&window);
    if (below(2) == 0)
        clickKey(target, Qt::Key_A, Qt::ControlModifier);
    for (const QChar letter : text) {
        if (target)
            QTest::keyPress(target, letter.toLatin1());
        if (target)
            QTest::keyRelease(target, letter.toLatin1());
    }
    if (below(4) != 0)
        clickKey(target, Qt::Key_Return);
}

void RandomWalk::pressKey(QWindow& window)
{
    static constexpr std::array kPlain{Qt::Key_Tab,  Qt::Key_Tab,    Qt::Key_Backtab,  Qt::Key_Space,    Qt::Key_Return,
                                       Qt::Key_Left, Qt::Key_Right,  Qt::Key_Up,       Qt::Key_Down,     Qt::Key_Home,
                                       Qt::Key_End,  Qt::Key_PageUp, Qt::Key_Escape,   Qt::Key_PageDown, Qt::Key_Delete,
                                       Qt::Key_B,    Qt::Key_E,      Qt::Key_Backspace};
    static constexpr std::array kWithControl{Qt::Key_Z, Qt::Key_Z, Qt::Key_Y, Qt::Key_R,
                                             Qt::Key_A, Qt::Key_C, Qt::Key_V};
    const bool control = below(4) == 0;
    const Qt::Key key = control ? kWithControl.at(static_cast<std::size_t>(below(kWithControl.size())))
                                : kPlain.at(static_cast<std::size_t>(below(kPlain.size())));
    note(QStringLiteral("key %1 in %2").arg(QKeySequence(key).toString(), nameOf(QApplication::focusWidget())));
    clickKey(&window, key, control ? Qt::ControlModifier : Qt::NoModifier);
}

void RandomWalk::resize(QWidget& window)
{
    note(QStringLiteral("resize"));
    if (window.windowType() == Qt::Window)
        window.resize(window.minimumWidth() + below(900), window.minimumHeight() + below(500));
}
