#pragma once

#include "ui/export/figure_choices.h"
#include "ui/pictures/picture_file.h"

#include <QByteArray>
#include <QImage>
#include <QMimeData>
#include <QString>

#include <memory>

namespace ui {

class CarriedRun;
class View;

/// How a view is drawn on the page of a format.
DrawPage drawingOf(View& view, const PictureFormat& format);

/// A view as a picture.
PaintedPicture paintedFigure(View& view, PictureType type, const PictureFormat& format);

/// "attention.png".
QString figureFileName(const View& view, PictureType type);

/// A picture for another program: as an image, and as the bytes of its file, which keep lines and run.
std::unique_ptr<QMimeData> figureMime(PictureType type, const QByteArray& bytes, const QImage& image);

/// Writes bytes to a file of this name, for programs that take files alone, and returns its path. Files of earlier
/// calls stay; all of them are gone when the program ends. Throws core::FileError.
QString temporaryFigure(const QString& name, const QByteArray& bytes);

/// Returns the clipboard contents for a copied figure: the picture with its run.
std::unique_ptr<QMimeData> copiedFigure(View& view, const FigureChoices& choices, CarriedRun& run);

} // namespace ui
