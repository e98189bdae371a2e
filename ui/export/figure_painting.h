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
class Inspector;
class View;

/// The function that draws a view on the page of a format.
DrawPage drawingOf(View& view, const PictureFormat& format);

/// The view that a figure begins with.
struct FigureView {
    View* view = nullptr;
    QString remark; ///< why it is not the one in front; else empty
};

/// Returns the view in front, or where that has no picture yet, one beside it that has.
FigureView figureInFront(const Inspector& inspector);

/// Paints a view as a picture.
PaintedPicture paintedFigure(View& view, PictureType type, const PictureFormat& format);

/// "attention.png".
QString figureFileName(const View& view, PictureType type);

/// A picture for another program: an image, and the bytes of its file with lines and run.
std::unique_ptr<QMimeData> figureMime(PictureType type, const QByteArray& bytes, const QImage& image);

/// Writes a file of this name that lives until the program ends, for programs that take only files. Returns its path.
/// Throws core::FileError.
QString temporaryFigure(const QString& name, const QByteArray& bytes);

/// Returns the clipboard contents for a copied figure: PNG, SVG and PDF of what is shown now, the chosen one first; the
/// first two carry the run.
std::unique_ptr<QMimeData> copiedFigure(View& view, const FigureChoices& choices, CarriedRun& run);

} // namespace ui
