#pragma once

#include "core/training/experiment.h"

#include <QByteArray>

namespace ui {

/// What of a window is worth remembering.
struct WindowState {
    QByteArray geometry; ///< as QWidget::saveGeometry() gives it; empty: the default
    QByteArray views;    ///< as QSplitter::saveState() gives it; empty: the default
    int tab = 0;
    double pace = 0.0; ///< batches a second, infinity: full speed; 0: the default
    bool live = false;
    core::Experiment experiment;
};

} // namespace ui
