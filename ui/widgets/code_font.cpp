#include "ui/widgets/code_font.h"

#include "ui/theme/theme.h"

namespace ui {

QFont codeFont(double scale)
{
    constexpr double kTextScale = 0.9;
    QFont font = themeFont(kTextScale * scale);
    font.setFamilies(
        {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono"), QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    return font;
}

QColor codeMark(const Theme& theme)
{
    return withStrength(theme.accent, theme.scheme == Scheme::Light ? 0.14F : 0.3F);
}

} // namespace ui
