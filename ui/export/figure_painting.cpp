#include "ui/export/figure_painting.h"

#include "ui/export/carried_run.h"
#include "ui/export/figure_mime.h"
#include "ui/export/figure_source.h"

namespace ui {

DrawPage drawingOf(FigureSource& source, const QString& view, const PictureFormat& format)
{
    return [&source, view, page = format.page()](QPainter& painter, const Theme& theme) {
        source.paint(view, painter, page, theme);
    };
}

PaintedPicture paintedFigure(FigureSource& source, const QString& view, PictureType type, const PictureFormat& format)
{
    return {type, source.headline(view), format, drawingOf(source, view, format)};
}

QString figureFileName(const QString& view, PictureType type)
{
    QString name = view;
    if (name.endsWith(QLatin1StringView("View")))
        name.chop(4);
    return name + u'.' + endingOf(type);
}

std::unique_ptr<QMimeData> copiedFigure(FigureSource& source, const QString& view, const FigureChoices& choices,
                                        CarriedRun& run)
{
    const PictureFormat format = choices.format();
    const PaintedPicture picture = paintedFigure(source, view, choices.type, format);
    const QByteArray bytes = run.bytesOf(picture);
    if (choices.type == PictureType::Png)
        return figureMime(choices.type, bytes, picture.image());
    // Whoever takes no lines gets pixels, as far as there is room for them.
    PictureFormat usual = format;
    if (!usual.fitsPng())
        usual = {.size = format.page().scaled(PictureFormat::kUsual, Qt::KeepAspectRatio),
                 .scheme = format.scheme,
                 .ground = format.ground};
    return figureMime(choices.type, bytes, paintedFigure(source, view, PictureType::Png, usual).image());
}

} // namespace ui
