#include "ui/theme/key_focus.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusEvent>
#include <QStyle>
#include <QTabBar>

namespace ui {

namespace {

constexpr const char* kKeysProperty = "keys";

class KeyFocus : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::KeyPress:
            m_usesKeys = true;
            if (auto* widget = marked(watched); widget && widget->hasFocus())
                mark(*widget, true); // clicked before, and now used by keys
            break;
        case QEvent::MouseButtonPress:
            m_usesKeys = false;
            if (auto* widget = marked(watched))
                mark(*widget, false);
            break;
        case QEvent::FocusIn:
            if (auto* widget = marked(watched))
                focus(*widget, static_cast<QFocusEvent*>(event)->reason());
            break;
        case QEvent::FocusOut:
            if (auto* widget = marked(watched); widget && !isPassing(static_cast<QFocusEvent*>(event)->reason()))
                mark(*widget, false);
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    static QWidget* marked(QObject* object)
    {
        if (!object->isWidgetType())
            return nullptr;
        auto* widget = static_cast<QWidget*>(object);
        return qobject_cast<QAbstractButton*>(widget) || qobject_cast<QTabBar*>(widget) ? widget : nullptr;
    }

    /// After these the focus comes back to where it was.
    static bool isPassing(Qt::FocusReason reason)
    {
        return reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason ||
               reason == Qt::MenuBarFocusReason;
    }

    void focus(QWidget& widget, Qt::FocusReason reason) const
    {
        if (isPassing(reason))
            return;
        const bool isByKey =
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
        mark(widget, isByKey || (reason != Qt::MouseFocusReason && m_usesKeys));
    }

    static void mark(QWidget& widget, bool isMarked)
    {
        if (widget.property(kKeysProperty).toBool() == isMarked)
            return;
        widget.setProperty(kKeysProperty, isMarked);
        widget.style()->unpolish(&widget);
        widget.style()->polish(&widget);
        widget.update();
    }

    bool m_usesKeys = false; ///< rather than the mouse: tells of focus that the program sets
};

} // namespace

void markKeyFocus(QApplication& application)
{
    constexpr const char* kName = "keyFocus";
    if (application.findChild<QObject*>(QLatin1StringView(kName), Qt::FindDirectChildrenOnly))
        return;
    auto* filter = new KeyFocus(&application);
    filter->setObjectName(QLatin1StringView(kName));
    application.installEventFilter(filter);
}

} // namespace ui
