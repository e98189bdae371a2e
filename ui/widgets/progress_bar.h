#pragma once

#include <QString>

class QProgressBar;

namespace ui {

/// Makes a slim progress bar without text.
QProgressBar* makeProgressBar(const char* name, const QString& accessibleName);

/// Sets the value without an extra frame: QProgressBar::setValue() repaints at once, and with the bar everything that
/// waits for the next frame, which then is painted twice.
void setValueForNextFrame(QProgressBar& bar, int value);

} // namespace ui
