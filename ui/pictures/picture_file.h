#pragma once

#include "ui/pictures/picture_format.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>
#include <string>

class QPainter;

namespace ui {

/// Paints on a page of a format's page(), in these colours. The ground is there already.
using DrawPage = std::function<void(QPainter&, const Theme&)>;

/// Paints the page so that it fills the target, which may be transparent, with its ground.
void paintPage(QPainter& painter, const QSizeF& target, const PictureFormat& format, const DrawPage& draw);

/// A picture that is painted and only wants to be packed as a file, which any thread may do.
class PaintedPicture {
public:
    /// The title stands in files that have room for one. Needs a QGuiApplication (any platform, offscreen too) and its
    /// thread.
    PaintedPicture(PictureType type, const QString& title, const PictureFormat& format, const DrawPage& draw);

    [[nodiscard]] PictureType type() const { return m_type; }
    /// Of a PNG; else null.
    [[nodiscard]] const QImage& image() const { return m_image; }
    /// Whether it can carry a run.
    [[nodiscard]] bool canCarry() const { return m_type != PictureType::Pdf; }
    /// The file's bytes. A picture that can carry a run carries this one, unless it is empty; the text is that of
    /// core::runDocumentText(). Blocks. Throws core::PictureError where the run is too large.
    [[nodiscard]] QByteArray bytes(const std::string& run = {}) const;

private:
    PictureType m_type;
    QImage m_image;     ///< of a PNG
    QByteArray m_bytes; ///< of others
};

/// Writes a picture's bytes. Throws core::FileError.
void writePicture(const QString& path, const QByteArray& bytes);

/// Paints and writes what draw() paints, as the file's ending says. Throws std::runtime_error with the path and the
/// reason.
void savePicture(const QString& path, const QString& title, const PictureFormat& format, const std::string& run,
                 const DrawPage& draw);

} // namespace ui
