#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QPalette>
#include <QString>

#include <utility>
#include <vector>

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
    /// A style sheet that comes or goes takes the fonts of widgets with it.
    void giveFontsBack() const;

    QWidget& m_widget;
    bool m_isOther; ///< than what it wears already
    QPalette m_palette;
    QString m_sheet;
    std::vector<std::pair<QWidget*, QFont>> m_fonts; ///< of it and all in it
};

} // namespace ui
