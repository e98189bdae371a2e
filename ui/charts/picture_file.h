#pragma once

#include "ui/theme/theme.h"

#include <QSize>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace ui {

/// How a picture in a file is to be.
struct PictureFormat {
    static constexpr QSize kUsual{1600, 900};

    QSize size = kUsual; ///< in pixels; of vectors, the size at which they have a pixel's width
    Scheme scheme = Scheme::Light;

    /// Pictures are drawn as on a page of the usual size and then enlarged, so that their texts keep their proportions.
    [[nodiscard]] double enlargement() const;
    /// The page that is enlarged so; at least the usual size.
    [[nodiscard]] QSizeF page() const;
};

/// Whether the ending of the name says how to write a picture: .png, .svg or .pdf.
bool isPictureName(const QString& path);

/// Writes what draw() paints on a page of format.page(), as the file's ending says, with this title where there is room
/// for one. Needs a QGuiApplication (any platform, offscreen too) and its thread.
/// Throws std::runtime_error with the path and the reason.
void savePicture(const QString& path, const QString& title, const PictureFormat& format,
                 const std::function<void(QPainter&)>& draw);

} // namespace ui
