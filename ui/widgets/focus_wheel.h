#pragma once

#include <QWheelEvent>
#include <QWidget>

namespace ui {

/// A widget that takes the wheel only while it has the focus, so that scrolling past it does not change its value. Its
/// focus policy must not be Qt::WheelFocus.
template <typename Base>
class FocusWheel : public Base {
public:
    using Base::Base;

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (this->hasFocus())
            Base::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace ui
