#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace ui {

enum class Scheme { Light, Dark };

/// The colours of one scheme. Those that carry a meaning (golden, train, test, uniform) are safe for
/// colour-blind eyes, and never carry it alone.
struct Theme {
    Scheme scheme;
    QColor ground; ///< behind the charts
    QColor panel;  ///< behind the controls and the transport
    QColor card;   ///< raised parts on the ground
    QColor field;  ///< behind what is typed
    QColor border;
    QColor grid; ///< of charts
    QColor text;
    QColor mutedText;
    QColor accent; ///< what can be pressed or dragged
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

/// The theme in which a widget is shown, told by its palette. Ask again on QEvent::PaletteChange.
const Theme& themeOf(const QWidget& widget);

/// What the desktop asked for when the program began.
Scheme systemScheme();

/// Gives the whole program the Fusion style with our palette, typeface and style sheet. Can be called again.
void applyTheme(QApplication& application, Scheme scheme);

/// The colour with this opacity, 0 to 1.
QColor withStrength(QColor colour, float strength);

/// The program's typeface, whose figures all have one width, at a multiple of the base size.
QFont themeFont(double scale = 1.0, QFont::Weight weight = QFont::Normal);

} // namespace ui
