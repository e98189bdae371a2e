#include "ui/export/figure_painting.h"

#include "core/io/file_error.h"
#include "ui/export/carried_run.h"
#include "ui/inspector/inspector.h"
#include "ui/views/view.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <array>

namespace ui {

namespace {

struct FigurePaintingWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FigurePainting)
};

} // namespace

FigureView figureInFront(const Inspector& inspector)
{
    const View& front = inspector.front();
    View& view = inspector.frontThat(&View::hasPicture);
    if (&view == &front)
        return {&view, {}};
    return {&view, FigurePaintingWords::tr("%1 has no picture yet. This is %2.").arg(front.title(), view.title())};
}

DrawPage drawingOf(View& view, const PictureFormat& format)
{
    return [&view, page = format.page()](QPainter& painter, const Theme& theme) {
        view.paintFigure(painter, page, theme);
    };
}

PaintedPicture paintedFigure(View& view, PictureType type, const PictureFormat& format)
{
    return {type, view.headline(), format, drawingOf(view, format)};
}

QString figureFileName(const View& view, PictureType type)
{
    QString name = view.objectName();
    if (name.endsWith(QLatin1StringView("View")))
        name.chop(4);
    return name + u'.' + endingOf(type);
}

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
    // A program may read its file much later, so each file lives as long as this program.
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

std::unique_ptr<QMimeData> copiedFigure(View& view, const FigureChoices& choices, CarriedRun& run)
{
    const PictureFormat format = choices.format();
    const PaintedPicture picture = paintedFigure(view, choices.type, format);
    const QByteArray bytes = run.bytesOf(picture);
    if (choices.type == PictureType::Png)
        return figureMime(choices.type, bytes, picture.image());
    // Programs without vectors get pixels, if a PNG of this size is possible.
    PictureFormat usual = format;
    if (!usual.fitsPng())
        usual = {.size = format.page().scaled(PictureFormat::kUsual, Qt::KeepAspectRatio),
                 .scheme = format.scheme,
                 .ground = format.ground,
                 .textScale = format.textScale};
    return figureMime(choices.type, bytes, paintedFigure(view, PictureType::Png, usual).image());
}

} // namespace ui
