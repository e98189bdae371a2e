#include "app/commands/commands.h"

#include "app/options/experiment_options.h"
#include "app/terminal/command_line.h"
#include "app/terminal/output.h"
#include "core/experiment/layer_table.h"

#include <QCommandLineParser>

namespace app {

int runSummary(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Prints the network's layers as Keras does."));
    addExperimentOptions(parser);
    if (!parseCommand(parser, QStringLiteral("summary"), arguments))
        return Done;
    const core::Experiment experiment = experimentOf(parser);
    Output().writeLines(core::formatLayerTable(experiment.network()));
    return Done;
}

} // namespace app
