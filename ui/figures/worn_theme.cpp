#include "ui/figures/worn_theme.h"

#include "ui/theme/theme_sheet.h"

#include <QWidget>

namespace ui {

WornTheme::WornTheme(QWidget& widget, const Theme& theme)
    : m_widget(widget), m_isOther(themeOf(widget).ground != theme.ground), m_palette(widget.palette()),
      m_sheet(widget.styleSheet())
{
    if (!m_isOther)
        return;
    m_fonts.emplace_back(&widget, widget.font());
    for (QWidget* part : widget.findChildren<QWidget*>())
        m_fonts.emplace_back(part, part->font());
    widget.setPalette(paletteOf(theme));
    widget.setStyleSheet(styleSheetOf(theme));
    giveFontsBack();
}

WornTheme::~WornTheme()
{
    if (!m_isOther)
        return;
    m_widget.setStyleSheet(m_sheet);
    m_widget.setPalette(m_palette);
    giveFontsBack();
}

void WornTheme::giveFontsBack() const
{
    for (const auto& [widget, font] : m_fonts)
        if (widget->font() != font)
            widget->setFont(font);
}

} // namespace ui
