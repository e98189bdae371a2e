#pragma once

#include <QProgressBar>

namespace ui {

/// Sets the value without an extra frame: QProgressBar::setValue() repaints at once, and with the bar everything that
/// waits for the next frame, which then is painted twice.
inline void setValueForNextFrame(QProgressBar& bar, int value)
{
    if (value == bar.value())
        return;
    bar.setUpdatesEnabled(false);
    bar.setValue(value);
    bar.setUpdatesEnabled(true);
}

} // namespace ui
