#pragma once

#include "core/training/experiment.h"

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

/// What was read and chosen, a few lines for a person.
std::string tableText(const core::PreparedTable& table);

/// The same and an empty line, for what comes next; nothing if the experiment has no table.
std::string tableHead(const core::Experiment& experiment);

} // namespace app
