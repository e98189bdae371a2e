#pragma once

#include <QPushButton>

namespace ui {

/// Makes a push button with its object name, its text, which is its accessible name as well, and its tooltip.
inline QPushButton* makeButton(const char* name, const QString& text, const QString& help)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleName(text);
    button->setToolTip(help);
    return button;
}

} // namespace ui
