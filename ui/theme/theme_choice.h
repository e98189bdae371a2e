#pragma once

#include "ui/theme/theme.h"

namespace ui {

/// What a person asks for; System: what the desktop asks for.
enum class ThemeChoice { System, Light, Dark };

/// The scheme that the choice means on this desktop.
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
