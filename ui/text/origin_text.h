#pragma once

#include "core/experiment/result_origin.h"

#include <QString>

namespace ui {

/// The data of an experiment: "penguins.csv", or "generated data".
QString dataName(const core::Experiment& experiment);

/// What has to stand at the head of results that were made otherwise than what is shown: "These results are of other
/// data: generated data." or "These results are of other settings: Learning rate 0.03." Empty if they are of what is
/// shown.
QString originText(const core::Experiment& made, const core::Experiment& shown);

/// A text after the sentence of originText(), if there is one.
QString withOrigin(const QString& origin, const QString& text);

} // namespace ui
