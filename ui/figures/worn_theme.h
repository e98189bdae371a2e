#pragma once

#include "ui/theme/theme.h"

#include <QPalette>
#include <QString>

class QWidget;

namespace ui {

/// As long as it lives, a widget and all in it wear another theme than the program does.
class WornTheme {
public:
    WornTheme(QWidget& widget, const Theme& theme);
    WornTheme(const WornTheme&) = delete;
    WornTheme& operator=(const WornTheme&) = delete;
    ~WornTheme();

private:
    QWidget& m_widget;
    bool m_isOther; ///< than what it wears already
    QPalette m_palette;
    QString m_sheet;
};

} // namespace ui
