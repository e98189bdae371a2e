#pragma once

#include "ui/pictures/picture_format.h"

#include <QByteArray>
#include <QImage>
#include <QMimeData>
#include <QString>

#include <memory>

namespace ui {

/// A picture for another program: as an image, and as the bytes of its file, which keep lines and run.
std::unique_ptr<QMimeData> figureMime(PictureType type, const QByteArray& bytes, const QImage& image);

/// Writes bytes to a file of this name, for programs that take files alone, and returns its path. Files of earlier
/// calls stay; all of them are gone when the program ends. Throws core::FileError.
QString temporaryFigure(const QString& name, const QByteArray& bytes);

} // namespace ui
