#include "ui/export/figure_mime.h"

#include "core/io/file_error.h"
#include "ui/pictures/picture_file.h"

#include <QDir>
#include <QTemporaryDir>

#include <array>

namespace ui {

std::unique_ptr<QMimeData> figureMime(PictureType type, const QByteArray& bytes, const QImage& image)
{
    static const std::array types{QStringLiteral("image/png"), QStringLiteral("image/svg+xml"),
                                  QStringLiteral("application/pdf")};
    auto mime = std::make_unique<QMimeData>();
    mime->setImageData(image);
    mime->setData(types.at(static_cast<std::size_t>(type)), bytes);
    return mime;
}

QString temporaryFigure(const QString& name, const QByteArray& bytes)
{
    // Whoever took a file may read it much later, so it is not written over, and lives as long as the program.
    static const QTemporaryDir folder;
    static int count = 0;
    const QString place = QString::number(++count);
    const QDir all(folder.path());
    if (!folder.isValid() || !all.mkdir(place))
        throw core::FileError(folder.path().toStdString(), folder.errorString().toStdString());
    QString path = all.filePath(place + u'/' + name);
    writePicture(path, bytes);
    return path;
}

} // namespace ui
