#pragma once

#include "ui/pictures/picture_format.h"

#include <QMap>
#include <QSizeF>
#include <QString>
#include <QVariant>

class QSettings;

namespace ui {

/// The format and looks of figures, chosen in the dialog and used by a copy without it, too.
struct FigureChoices {
    enum class Background { Light, Dark, White, Transparent, TransparentForDark };

    enum class Text { Usual, Slides };

    PictureType type = PictureType::Png;
    Background background = Background::Light;
    PictureFormat::Unit unit = PictureFormat::Unit::Pixels;
    QSizeF pixels{1600.0, 900.0};    ///< the size if pixels are the unit
    QSizeF millimetres{160.0, 90.0}; ///< the size if millimetres are the unit
    int scale = 1;                   ///< of a PNG
    Text text = Text::Usual;
    QString folder; ///< of the last figure saved; empty: none

    [[nodiscard]] QSizeF& size() { return unit == PictureFormat::Unit::Pixels ? pixels : millimetres; }
    [[nodiscard]] PictureFormat format() const;

    bool operator==(const FigureChoices&) const = default;
};

/// The choices as settings, with keys that begin with "figure/".
QMap<QString, QVariant> figureValues(const FigureChoices& choices);

/// Reads the choices back. A damaged value is replaced by its default and sets `whole` to false.
FigureChoices rememberedFigure(const QSettings& settings, bool& whole);

} // namespace ui
