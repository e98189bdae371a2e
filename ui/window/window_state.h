#pragma once

#include "core/csv/cell_text.h"
#include "core/experiment/experiment.h"
#include "ui/export/figure_choices.h"
#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QVariant>

class QWidget;

namespace ui {

/// The state of a window that is remembered until the next start. Default: the first start.
struct WindowState {
    QByteArray geometry; ///< from QWidget::saveGeometry(); empty: the default
    QByteArray views;    ///< from QSplitter::saveState(); empty: the default
    int tab = 0;
    double pace = 0.0; ///< batches a second, infinity: full speed; 0: the default
    bool live = false;
    core::Experiment experiment;
    ThemeChoice theme = ThemeChoice::System;
    LanguageChoice language = LanguageChoice::System;
    QStringList recent; ///< documents, the newest first
    FigureChoices figure;
    core::CsvDialect csv = core::kPointCsv; ///< of exported numbers
};

/// The values of widgets by their object names, for rebuilding a window.
using WidgetValues = QHash<QString, QVariant>;

/// Returns the values of all widgets below this one.
WidgetValues valuesOf(const QWidget& parent);

/// Sets the values of widgets, with the signals of user input. Unknown names and values that a widget does not take are
/// ignored.
void setValues(const QWidget& parent, const WidgetValues& values);

} // namespace ui
