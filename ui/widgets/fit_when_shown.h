#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QScrollArea>

namespace ui {

/// Fits the widget of a scroll area to it each time that the area is shown. A widget whose size hint changes while it
/// is hidden tells nobody, and would keep the size that it had then.
inline void fitWhenShown(QScrollArea& scroll)
{
    class Fitter : public QObject {
    public:
        using QObject::QObject;

    protected:
        bool eventFilter(QObject* watched, QEvent* event) override
        {
            if (event->type() == QEvent::Show) // posted: after all that is shown with it
                QCoreApplication::postEvent(watched, new QEvent(QEvent::LayoutRequest));
            return QObject::eventFilter(watched, event);
        }
    };
    scroll.installEventFilter(new Fitter(&scroll));
}

} // namespace ui
