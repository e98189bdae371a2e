#pragma once

#include <QString>

#include <filesystem>

class QCommandLineParser;

namespace app {

/// Adds the name of a saved run, the one argument of commands about it; runArgumentOf() reads it. Throws UsageError.
void addRunArgument(QCommandLineParser& parser);
std::filesystem::path runArgumentOf(const QCommandLineParser& parser, const QString& command);

} // namespace app
