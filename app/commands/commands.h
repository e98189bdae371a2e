#pragma once

#include <QStringList>

class QCommandLineParser;

namespace app {

// The commands of the program. Each takes its arguments, which begin with the program's name, and returns the exit
// status. All throw UsageError, core::FileError and core::NotEnoughMemory.

int runTrain(const QStringList& arguments);    ///< trains one run
int runEnsemble(const QStringList& arguments); ///< trains runs that differ in their seed
int runExplain(const QStringList& arguments);  ///< trains a run, compares attention with other methods, tests it
int runOpen(const QStringList& arguments);     ///< opens the window with a saved run or a table
int runRender(const QStringList& arguments);   ///< draws a saved run
int runReport(const QStringList& arguments);   ///< writes one page about a run
int runDataset(const QStringList& arguments);  ///< writes the data set with its split
int runExport(const QStringList& arguments);   ///< writes scripts, or trains and writes models and numbers
int runSummary(const QStringList& arguments);  ///< prints the layer table as Keras does

/// Adds --theme and --language, the options of a program without a command.
void addWindowOptions(QCommandLineParser& parser);

/// Opens the window with these options and returns the exit status once it is closed. Throws UsageError.
int runWindow(int& argc, char** argv, const QCommandLineParser& parser);

} // namespace app
