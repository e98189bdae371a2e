#pragma once

#include "ui/theme/theme.h"
#include "ui/views/faithfulness/test_figure.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace ui {

/// A part of a picture that can be pointed at.
struct PictureMark {
    QRectF room;
    QString tip;
};

/// How high a picture wants to be, in lines of its text.
double figureLines(const TestFigure& figure);

/// Paints the picture into the room, with the painter's font, and tells what can be pointed at.
std::vector<PictureMark> paintFigure(QPainter& painter, const QRectF& room, const TestFigure& figure,
                                     const Theme& theme, bool isTruthKnown = true);

} // namespace ui
