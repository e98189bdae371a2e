#include "ui/theme/theme.h"

#include "ui/theme/key_focus.h"

#include <QApplication>
#include <QFile>
#include <QStyleFactory>
#include <QWidget>

#include <array>
#include <utility>

// Without the macro, which must be outside of any namespace, the linker drops a static library's resources.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace ui {

namespace {

constexpr double kBasePointSize = 10.0;
constexpr const char* kThemeProperty = "themeGround"; ///< of the application: the ground of its theme

/// The mean of two colours, as for disabled texts.
QColor blend(const QColor& first, const QColor& second)
{
    return {(first.red() + second.red()) / 2, (first.green() + second.green()) / 2, (first.blue() + second.blue()) / 2};
}

} // namespace

const Theme& themeOf(Scheme scheme)
{
    static const Theme light{Scheme::Light, "#F4F5F7", "#FFFFFF", "#FFFFFF", "#F7F8FA", "#DFE3E9",
                             "#E4E7EC",     "#1C2430", "#5B6675", "#2F5FD0", "#254FB3", "#FFFFFF",
                             "#E69F00",     "#8A5A00", "#8C96A8", "#0072B2", "#D55E00", "#B3261E"};
    static const Theme dark{Scheme::Dark, "#17191D", "#1F2227", "#24272D", "#17191D", "#33373F",
                            "#2D3037",    "#E8EAEE", "#9AA3B2", "#2F6FED", "#4C85F5", "#FFFFFF",
                            "#F0AE2B",    "#F0AE2B", "#6B7589", "#56B4E9", "#F0803C", "#FF8A80"};
    return scheme == Scheme::Light ? light : dark;
}

const Theme& themeOf(const QWidget& widget)
{
    return themeOf(widget.palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light);
}

Scheme systemScheme()
{
    // Read once: afterwards the palette is the program's own.
    static const Scheme scheme = [] {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()
                   ? Scheme::Dark
                   : Scheme::Light;
    }();
    return scheme;
}

Scheme schemeOf(ThemeChoice choice)
{
    if (choice == ThemeChoice::System)
        return systemScheme();
    return choice == ThemeChoice::Dark ? Scheme::Dark : Scheme::Light;
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.ground);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.field);
    palette.setColor(QPalette::AlternateBase, theme.card);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::Light, theme.card);
    palette.setColor(QPalette::Midlight, theme.border);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.mutedText);
    palette.setColor(QPalette::Shadow, theme.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, blend(theme.mutedText, theme.panel));
    return palette;
}

QString styleSheetOf(const Theme& theme)
{
    QFile file(QStringLiteral(":/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the style sheet is not in the program's resources");
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array names{
        // A name that begins with another name comes before it.
        std::pair{"@ground", theme.ground},
        std::pair{"@panel", theme.panel},
        std::pair{"@card", theme.card},
        std::pair{"@field", theme.field},
        std::pair{"@border", theme.border},
        std::pair{"@mutedText", theme.mutedText},
        std::pair{"@text", theme.text},
        std::pair{"@accentHover", theme.accentHover},
        std::pair{"@accent", theme.accent},
        std::pair{"@onAccent", theme.onAccent},
        std::pair{"@goldenText", theme.goldenText},
        std::pair{"@golden", theme.golden},
        std::pair{"@error", theme.error},
        std::pair{"@disabled", blend(theme.mutedText, theme.panel)},
    };
    for (const auto& [name, colour] : names)
        sheet.replace(QLatin1StringView(name), colour.alpha() > 0 ? colour.name() : QStringLiteral("transparent"));
    return sheet;
}

void applyTheme(QApplication& application, Scheme scheme)
{
    initResources();
    systemScheme();
    markKeyFocus(application);
    // Without it, a sheet that is set on a widget again restores the font that the widget had the first time.
    QCoreApplication::setAttribute(Qt::AA_UseStyleSheetPropagationInWidgetStyles);
    const Theme& theme = themeOf(scheme);
    // Each of these visits every widget, so those without effect are left out.
    if (application.property(kThemeProperty) == theme.ground)
        return;
    application.setProperty(kThemeProperty, theme.ground);
    if (QApplication::font() != themeFont()) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setFont(themeFont());
    }
    // Qt 6.4 applies a sheet that replaces another one to each widget once for every parent that the widget has; a
    // sheet that replaces none, only once.
    application.setStyleSheet({});
    QApplication::setPalette(paletteOf(theme));
    // Sent now, because widgets read the palette when they get the sheet.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
    application.setStyleSheet(styleSheetOf(theme));
}

QColor withStrength(QColor colour, float strength)
{
    colour.setAlphaF(strength);
    return colour;
}

QFont themeFont(double scale, QFont::Weight weight)
{
    // The figures of these have one width, so that numbers do not move while they change.
    QFont font(QStringList{QStringLiteral("Open Sans"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(kBasePointSize * scale);
    font.setWeight(weight);
    return font;
}

} // namespace ui
