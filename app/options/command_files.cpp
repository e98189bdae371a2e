#include "app/options/command_files.h"

#include "app/terminal/command_line.h"
#include "core/csv/piped_bytes.h"
#include "core/io/output_file.h"
#include "ui/text/shown/file_path.h"

#include <QCommandLineParser>

namespace app {

namespace {

const auto kTableFile = QStringLiteral("table");
const auto kWeightsFile = QStringLiteral("initial-weights");

} // namespace

std::optional<std::filesystem::path> tableFileOf(const QCommandLineParser& parser)
{
    const auto path = fileOf(parser, kTableFile);
    return path == std::filesystem::path("-") ? std::filesystem::path(core::kStandardInput) : path;
}

core::ActionFiles requireOwnFiles(const QCommandLineParser& parser, const std::vector<OutputOption>& outputs)
{
    const auto dashed = [](const QString& option) { return "--" + option.toStdString(); };
    core::ActionFiles files;
    const QStringList given = parser.optionNames();
    if (given.contains(kTableFile))
        files.read(dashed(kTableFile), tableFileOf(parser).value());
    if (given.contains(kWeightsFile))
        files.read(dashed(kWeightsFile), fileOf(parser, kWeightsFile).value());
    for (const QString& run : parser.positionalArguments())
        files.read("the saved run", ui::pathOf(run));
    try {
        for (const OutputOption& output : outputs)
            files.write(dashed(output.option), output.path);
    } catch (const core::FileCollision& collision) {
        throw UsageError(ui::pathText(collision.what()));
    }
    return files;
}

core::ActionFiles checkFiles(const QCommandLineParser& parser, const std::vector<OutputOption>& outputs)
{
    core::ActionFiles files = requireOwnFiles(parser, outputs);
    for (const OutputOption& output : outputs)
        core::requireWritable(output.path);
    return files;
}

core::ActionFiles checkFilesOf(const QCommandLineParser& parser, const QStringList& options)
{
    std::vector<OutputOption> outputs;
    for (const QString& option : options)
        if (const auto path = fileOf(parser, option))
            outputs.push_back({option, *path});
    return checkFiles(parser, outputs);
}

} // namespace app
