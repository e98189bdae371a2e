#pragma once

#include "ui/export/figure_choices.h"

class QSettings;

namespace ui {

/// Writes the choices under "figure/".
void rememberFigure(QSettings& settings, const FigureChoices& choices);

/// The same, back. `whole` becomes false where a value is none, which has its default then.
FigureChoices rememberedFigure(const QSettings& settings, bool& whole);

} // namespace ui
