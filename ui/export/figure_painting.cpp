#include "ui/export/figure_painting.h"

#include "core/io/file_error.h"
#include "ui/export/carried_run.h"
#include "ui/inspector/inspector.h"
#include "ui/views/view.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <vector>

namespace ui {

namespace {

struct FigurePaintingWords {
    Q_DECLARE_TR_FUNCTIONS(ui::FigurePainting)
};

QString mimeTypeOf(PictureType type)
{
    static const std::array types{QStringLiteral("image/png"), QStringLiteral("image/svg+xml"),
                                  QStringLiteral("application/pdf")};
    return types.at(static_cast<std::size_t>(type));
}

} // namespace

FigureView figureInFront(const Inspector& inspector)
{
    const View& front = inspector.front();
    View& view = inspector.frontThat(&View::hasPicture);
    if (&view == &front)
        return {&view, {}};
    return {&view,
            FigurePaintingWords::tr("%1 has no picture yet; the figure shows %2.").arg(front.title(), view.title())};
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
    auto mime = std::make_unique<QMimeData>();
    mime->setImageData(image);
    mime->setData(mimeTypeOf(type), bytes);
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
    PictureFormat pixels = format;
    if (choices.type != PictureType::Png && !pixels.fitsPng()) // of a size that only vectors can have
        pixels = {.size = format.page().scaled(PictureFormat::kUsual, Qt::KeepAspectRatio),
                  .scheme = format.scheme,
                  .ground = format.ground,
                  .textScale = format.textScale};
    std::vector<PictureType> types{PictureType::Png, PictureType::Svg, PictureType::Pdf};
    // Clang 14 cannot read the one of std::ranges.
    std::stable_partition(types.begin(), types.end(), [&choices](PictureType type) { return type == choices.type; });
    std::vector<PaintedPicture> pictures;
    pictures.reserve(types.size());
    for (const PictureType type : types)
        pictures.push_back(paintedFigure(view, type, type == PictureType::Png ? pixels : format));
    const std::vector<QByteArray> bytes = run.bytesOf(pictures);
    auto mime = std::make_unique<QMimeData>();
    for (std::size_t i = 0; i < types.size(); ++i) {
        mime->setData(mimeTypeOf(types[i]), bytes[i]);
        if (types[i] == PictureType::Png)
            mime->setImageData(pictures[i].image());
    }
    return mime;
}

} // namespace ui
