#pragma once

#include "ui/theme/theme.h"

namespace ui {

/// The theme as chosen in the menu; System follows the desktop.
enum class ThemeChoice { System, Light, Dark };

/// Returns the scheme that the choice means on this desktop.
inline Scheme schemeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    case ThemeChoice::System:
        break;
    }
    return systemScheme();
}

} // namespace ui
