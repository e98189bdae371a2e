#include "ui/window/focus_keeper.h"

#include <QApplication>
#include <QEvent>

namespace ui {

FocusKeeper::FocusKeeper(QWidget& window, QWidget& start, QWidget& views, QWidget& tabs)
    : QObject(&window), m_window(window), m_start(start), m_views(views), m_tabs(tabs)
{
    connect(qApp, &QApplication::focusChanged, this, &FocusKeeper::onFocusChanged);
    watch(window.focusWidget());
}

void FocusKeeper::toStart()
{
    (m_start.isEnabled() ? m_start : m_tabs).setFocus(Qt::OtherFocusReason);
    watch(m_window.focusWidget()); // behind a dialog nobody tells of it
}

/// `before` may be in its destructor.
void FocusKeeper::onFocusChanged(QWidget* before, QWidget* now)
{
    if (!now || !m_window.isAncestorOf(now))
        return;
    const bool wasTaken = before && before == m_watched && (!before->isVisible() || !before->isEnabled());
    watch(now);
    if (wasTaken)
        rescueFrom(*before);
}

void FocusKeeper::watch(QWidget* focused)
{
    if (m_watched == focused)
        return;
    if (m_watched)
        m_watched->removeEventFilter(this);
    m_watched = focused;
    if (m_watched)
        m_watched->installEventFilter(this);
}

void FocusKeeper::rescueFrom(const QWidget& lost)
{
    if (m_views.isAncestorOf(&lost) && m_tabs.isVisible())
        m_tabs.setFocus(Qt::OtherFocusReason);
    else
        toStart();
    watch(m_window.focusWidget());
}

/// Sees what is hidden while it has the focus, and, behind a dialog, what is disabled.
bool FocusKeeper::eventFilter(QObject* watched, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    const bool isTaken = (event->type() == QEvent::Hide && !event->spontaneous()) ||
                         (event->type() == QEvent::EnabledChange && widget && !widget->isEnabled());
    if (isTaken && widget == m_watched && m_window.isVisible())
        rescueFrom(*widget);
    return QObject::eventFilter(watched, event);
}

} // namespace ui

#include "moc_focus_keeper.cpp"
