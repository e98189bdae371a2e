#pragma once

#include <QList>
#include <QRect>

namespace ui {

/// The window's size at the first start, at 96 dpi, where the screen has room for it.
inline constexpr QSize kDefaultSize(1280, 800);

/// Returns the window's size at the first start, without its frame: the default size times `typeScale`, or what fits
/// into the available area of the screen.
[[nodiscard]] QSize firstSize(const QRect& available, double typeScale = 1.0);

/// Returns the geometry of a window, without its frame. A window that is not within the available area of a screen is
/// moved and shrunk, with its frame, onto the screen with most of it, else the nearest one. There must be an area.
[[nodiscard]] QRect broughtOnScreen(const QRect& place, const QList<QRect>& available);

} // namespace ui
