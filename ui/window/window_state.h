#pragma once

#include "core/experiment/experiment.h"
#include "ui/export/figure_choices.h"
#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QStringList>

namespace ui {

/// What of a window is worth remembering, and by default how it is at first.
struct WindowState {
    QByteArray geometry; ///< as QWidget::saveGeometry() gives it; empty: the default
    QByteArray views;    ///< as QSplitter::saveState() gives it; empty: the default
    int tab = 0;
    double pace = 0.0; ///< batches a second, infinity: full speed; 0: the default
    bool live = false;
    core::Experiment experiment;
    ThemeChoice theme = ThemeChoice::System; ///< as the menu says
    LanguageChoice language = LanguageChoice::System;
    QStringList recent; ///< documents, the newest first
    FigureChoices figure;
};

} // namespace ui
