#include "ui/export/figure_choices.h"

namespace ui {

PictureFormat FigureChoices::format() const
{
    PictureFormat format;
    format.unit = unit;
    format.size = unit == PictureFormat::Unit::Pixels ? pixels : millimetres;
    format.scale = type == PictureType::Png ? scale : 1;
    format.scheme =
        background == Background::Dark || background == Background::TransparentForDark ? Scheme::Dark : Scheme::Light;
    if (background == Background::White)
        format.ground = PictureFormat::Ground::White;
    if (background == Background::Transparent || background == Background::TransparentForDark)
        format.ground = PictureFormat::Ground::Transparent;
    return format;
}

} // namespace ui
