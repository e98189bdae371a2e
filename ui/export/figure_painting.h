#pragma once

#include "ui/export/figure_choices.h"
#include "ui/pictures/picture_file.h"

#include <QMimeData>
#include <QString>

#include <memory>

namespace ui {

class CarriedRun;
class FigureSource;

/// How a view is drawn on the page of a format.
DrawPage drawingOf(FigureSource& source, const QString& view, const PictureFormat& format);

/// A view as a picture.
PaintedPicture paintedFigure(FigureSource& source, const QString& view, PictureType type, const PictureFormat& format);

/// "attention.png".
QString figureFileName(const QString& view, PictureType type);

/// What a copy of a view gives away, with its run.
std::unique_ptr<QMimeData> copiedFigure(FigureSource& source, const QString& view, const FigureChoices& choices,
                                        CarriedRun& run);

} // namespace ui
