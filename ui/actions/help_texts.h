#pragma once

#include <QString>

class QMainWindow;

namespace ui {

class Inspector;
class MenuBar;

// The texts of the menu Help, as HTML.

/// All entries of the menus that have a key, then the window's other keys.
QString shortcutsText(const QMainWindow& window, const MenuBar& bar);

/// Each part of the window with one sentence about it.
QString guideText(const QMainWindow& window, const Inspector& inspector);

/// Version, build, libraries and licences.
QString aboutText();

} // namespace ui
