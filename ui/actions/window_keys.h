#pragma once

class QMainWindow;

namespace ui {

class Inspector;
class MenuBar;

/// Adds the keys of the window that no menu entry has, as actions with a text and a tip, which the help lists: from
/// part to part and from tab to tab. The menu bar owns them.
void addWindowKeys(QMainWindow& window, MenuBar& bar, Inspector& inspector);

} // namespace ui
