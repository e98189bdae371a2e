#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace ui {

enum class Scheme { Light, Dark };

/// The theme as chosen in the menu; System follows the desktop.
enum class ThemeChoice { System, Light, Dark };

/// The colours of one scheme. Those that carry a meaning (golden, train, test) are safe for colour-blind eyes, and
/// never carry it alone.
struct Theme {
    Scheme scheme;
    QColor ground; ///< behind the charts
    QColor panel;  ///< behind the controls and the transport
    QColor card;   ///< raised parts on the ground
    QColor field;  ///< behind text that can be edited
    QColor border;
    QColor grid; ///< of charts
    QColor text;
    QColor mutedText;
    QColor accent; ///< of controls
    QColor accentHover;
    QColor onAccent;   ///< text on the accent
    QColor golden;     ///< the golden feature's bar
    QColor goldenText; ///< the same as text, with the contrast that text needs
    QColor bar;        ///< all other bars
    QColor train;
    QColor test;
    QColor error;
};

const Theme& themeOf(Scheme scheme);

/// Returns the theme of a widget's palette. To be called again on QEvent::PaletteChange.
const Theme& themeOf(const QWidget& widget);

/// Returns the scheme that the desktop had at the start of the program.
Scheme systemScheme();

/// Returns the scheme that the choice means on this desktop.
Scheme schemeOf(ThemeChoice choice);

/// Palette and style sheet of a theme, to show a part of the window in another theme than the program. A ground with
/// opacity 0 is transparent.
QPalette paletteOf(const Theme& theme);
QString styleSheetOf(const Theme& theme);

/// Gives the whole program the Fusion style with the theme's palette, typeface and style sheet. Can be called again.
void applyTheme(QApplication& application, Scheme scheme);

/// Returns the colour with this opacity, 0 to 1.
QColor withStrength(QColor colour, float strength);

/// Returns the program's typeface, which has tabular figures, at a multiple of the base size; see TypeSize.
QFont themeFont(double scale = 1.0, QFont::Weight weight = QFont::Normal);

} // namespace ui
