#pragma once

#include "ui/pictures/picture_format.h"

#include <QSizeF>
#include <QString>

namespace ui {

/// How a person wants figures: what the dialog says, and a copy at once takes over.
struct FigureChoices {
    enum class Background { Light, Dark, White, Transparent, TransparentForDark };

    PictureType type = PictureType::Png;
    Background background = Background::Light;
    PictureFormat::Unit unit = PictureFormat::Unit::Pixels;
    QSizeF pixels{1600.0, 900.0};    ///< where these are the unit
    QSizeF millimetres{160.0, 90.0}; ///< where these are
    int scale = 1;                   ///< of a PNG
    QString folder;                  ///< where the last one was saved; empty: nowhere yet

    [[nodiscard]] QSizeF& size() { return unit == PictureFormat::Unit::Pixels ? pixels : millimetres; }
    [[nodiscard]] PictureFormat format() const;

    bool operator==(const FigureChoices&) const = default;
};

} // namespace ui
