#pragma once

#include "core/experiment/experiment.h"

#include <QStringList>

#include <memory>

class QCommandLineParser;

namespace app {

/// Adds --table and its choices: --label, --positive, --missing, --no-standardise, --delimiter, --header,
/// --decimal-mark. The columns of the features are the value of --features, which the knobs have.
void addTableOptions(QCommandLineParser& parser);

/// Reads and prepares the table that the options name; null if they name none. Throws UsageError, also for an option
/// about a table without one, and the errors of core::readTable() and core::prepareTable().
std::shared_ptr<const core::PreparedTable> tableOf(const QCommandLineParser& parser);

} // namespace app
