#include "app/options/command_files.h"

#include "app/terminal/command_line.h"
#include "core/io/output_file.h"
#include "ui/text/file_path.h"

#include <QCommandLineParser>

namespace app {

core::ActionFiles requireOwnFiles(const QCommandLineParser& parser, const std::vector<OutputOption>& outputs)
{
    const auto dashed = [](const QString& option) { return "--" + option.toStdString(); };
    core::ActionFiles files;
    const QStringList given = parser.optionNames();
    for (const QString& option : {QStringLiteral("table"), QStringLiteral("initial-weights")})
        if (given.contains(option))
            files.read(dashed(option), fileOf(parser, option).value());
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
