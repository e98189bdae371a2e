#pragma once

#include "ui/export/figure_choices.h"

#include <QMap>
#include <QString>
#include <QVariant>

class QSettings;

namespace ui {

/// The choices as settings, with keys that begin with "figure/".
QMap<QString, QVariant> figureValues(const FigureChoices& choices);

/// Reads the choices back. A value that is damaged has its default, and makes `whole` false.
FigureChoices rememberedFigure(const QSettings& settings, bool& whole);

} // namespace ui
