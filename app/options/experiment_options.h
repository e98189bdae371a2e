#pragma once

#include "core/experiment/experiment.h"

class QCommandLineParser;

namespace app {

/// Adds one option for each knob, with its help, range and default, the boolean one as --no-shuffle; and those about a
/// table of one's own.
void addExperimentOptions(QCommandLineParser& parser);

/// The article's experiment with the changes that the options ask for. Reads the table that they name. Throws
/// UsageError, and what tableOf() throws.
core::Experiment experimentOf(const QCommandLineParser& parser);

} // namespace app
