#pragma once

#include "ui/pictures/picture_format.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>
#include <string>

class QPainter;

namespace ui {

/// Draws on a page of a format's page() in these colours; the ground is painted already.
using DrawPage = std::function<void(QPainter&, const Theme&)>;

/// Paints the page with its ground, scaled to the target.
void paintPage(QPainter& painter, const QSizeF& target, const PictureFormat& format, const DrawPage& draw);

/// A painted picture, to be packed as a file on any thread.
class PaintedPicture {
public:
    /// The title goes into formats that have one. Needs a QGuiApplication (any platform, offscreen too) and its thread.
    PaintedPicture(PictureType type, const QString& title, const PictureFormat& format, const DrawPage& draw);

    [[nodiscard]] PictureType type() const { return m_type; }
    /// The image of a PNG; else null.
    [[nodiscard]] const QImage& image() const { return m_image; }
    /// Whether the format can carry a run.
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

/// Paints with draw() and writes the file in the format of its ending. Throws std::runtime_error with the path and the
/// reason.
void savePicture(const QString& path, const QString& title, const PictureFormat& format, const std::string& run,
                 const DrawPage& draw);

} // namespace ui
