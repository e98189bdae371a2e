#include "app/commands/commands.h"

#include "app/options/command_files.h"
#include "app/options/experiment_options.h"
#include "app/terminal/command_line.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/output.h"
#include "app/terminal/result_lines.h"
#include "core/export/dataset_files.h"
#include "core/memory/memory.h"
#include "core/text/visible_text.h"

#include <QCommandLineParser>

namespace app {

namespace {

const auto kDatasetOutput = QStringLiteral("output");

bool isTable(const std::filesystem::path& path)
{
    const QString ending = ui::pathText(path.extension().native());
    std::error_code error;
    return ending.compare(QLatin1StringView(".csv"), Qt::CaseInsensitive) == 0 &&
           !std::filesystem::is_directory(path, error);
}

std::vector<core::WrittenFile> write(const core::DatasetSpec& spec, const std::filesystem::path& path,
                                     const std::stop_token& stop)
{
    const auto dataset = core::makeDataset<double>(spec, stop);
    if (!dataset)
        return {};
    return isTable(path) ? core::writeDatasetTable(*dataset, path, stop)
                         : core::writeDatasetArrays(*dataset, path, stop);
}

} // namespace

int runDataset(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Writes the data set, divided into training and test rows."));
    parser.addOption({kDatasetOutput,
                      QStringLiteral("A directory for X_train.npy, y_train.npy, X_test.npy and y_test.npy, made if it "
                                     "is missing; or, if it ends in .csv, one table. Required."),
                      QStringLiteral("DIR|F.csv")});
    addExperimentOptions(parser);
    if (!parseCommand(parser, QStringLiteral("dataset"), arguments))
        return Done;
    const core::Experiment experiment = experimentOf(parser);
    const core::DatasetSpec spec = experiment.dataset();
    const auto path = fileOf(parser, kDatasetOutput);
    if (!path)
        throw UsageError(QStringLiteral("--output is missing: a directory, or a file that ends in .csv"));
    core::requireMemory("this data set", core::datasetMemory(spec), core::availableMemory());
    std::vector<OutputOption> outputs;
    for (const std::filesystem::path& file : isTable(*path) ? std::vector{*path} : core::datasetArrays(*path))
        outputs.push_back({kDatasetOutput, file});
    const core::ActionFiles own = requireOwnFiles(parser, outputs);

    const Interrupt interrupt;
    Output output(interrupt.source());
    const auto files = write(spec, *path, interrupt.token());
    if (files.empty()) {
        printProblem("stopped before the end; nothing was written");
        return CouldNot;
    }
    output.writeLines(tableHead(experiment));
    for (const core::WrittenFile& file : files)
        output.writeLines(core::visibleText(file.path.string()) + " (" + std::to_string(file.rows) + ", " +
                          std::to_string(file.columns) + ")\n");
    return Done;
}

} // namespace app
