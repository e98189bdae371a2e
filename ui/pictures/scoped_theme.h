#pragma once

#include "ui/theme/theme.h"

#include <QPalette>
#include <QString>

class QWidget;

namespace ui {

/// As long as it lives, a widget and all in it wear another theme than the program does.
class ScopedTheme {
public:
    ScopedTheme(QWidget& widget, const Theme& theme);
    ScopedTheme(const ScopedTheme&) = delete;
    ScopedTheme& operator=(const ScopedTheme&) = delete;
    ~ScopedTheme();

private:
    QWidget& m_widget;
    bool m_isOther; ///< than what it wears already
    QPalette m_palette;
    QString m_sheet;
};

} // namespace ui
