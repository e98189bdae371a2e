#include "ui/pictures/scoped_theme.h"

#include "ui/theme/theme_sheet.h"

#include <QWidget>

namespace ui {

ScopedTheme::ScopedTheme(QWidget& widget, const Theme& theme)
    : m_widget(widget), m_isOther(themeOf(widget).ground != theme.ground), m_palette(widget.palette()),
      m_sheet(widget.styleSheet())
{
    if (!m_isOther)
        return;
    widget.setPalette(paletteOf(theme));
    widget.setStyleSheet(styleSheetOf(theme));
}

ScopedTheme::~ScopedTheme()
{
    if (!m_isOther)
        return;
    m_widget.setStyleSheet(m_sheet);
    m_widget.setPalette(m_palette);
}

} // namespace ui
