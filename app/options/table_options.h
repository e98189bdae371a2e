#pragma once

#include "core/experiment/experiment.h"

#include <QStringList>

#include <memory>

class QCommandLineParser;

namespace app {

/// Adds --table and what is said about it: --label, --positive, --missing, --no-standardise, --delimiter, --header,
/// --decimal-mark. Which columns are the features, --features says.
void addTableOptions(QCommandLineParser& parser);

/// Reads the table that the options name, and makes it ready; null if they name none. Throws UsageError, also for an
/// option about a table without one, and what core::readTable() and core::prepareTable() throw.
std::shared_ptr<const core::PreparedTable> tableOf(const QCommandLineParser& parser);

} // namespace app
