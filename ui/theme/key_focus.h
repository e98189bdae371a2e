#pragma once

class QApplication;

namespace ui {

/// Marks the button or tab bar that has the focus with the property "keys" while keys are in use, so that the style
/// sheet shows the focus to them and not after a click. A second call does nothing.
void markKeyFocus(QApplication& application);

} // namespace ui
