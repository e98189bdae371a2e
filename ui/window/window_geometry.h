#pragma once

#include <QList>
#include <QRect>

namespace ui {

/// The size of the window at first, where the screen has room for it, at the usual size of type.
inline constexpr QSize kDefaultSize(1280, 800);

/// The window's size at first on a screen with this available area, without the frame around the window: the default,
/// or what fits. The type is `typeScale` times as large as usual, and so is the window.
[[nodiscard]] QSize firstSize(const QRect& available, double typeScale = 1.0);

/// The place of a window, without its frame. One that lies within the available area of no screen is moved and made
/// smaller until it does, together with its frame: on the screen with most of it, else on the nearest one. There must
/// be an area.
[[nodiscard]] QRect broughtOnScreen(const QRect& place, const QList<QRect>& available);

} // namespace ui
