#include "app/commands/commands.h"

#include "app/commands/export_targets.h"
#include "app/commands/training_run.h"
#include "app/options/command_files.h"
#include "app/options/experiment_options.h"
#include "app/terminal/command_line.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/output.h"
#include "app/terminal/result_lines.h"
#include "app/terminal/saves.h"
#include "core/experiment/knobs.h"
#include "core/io/output_file.h"
#include "core/text/visible_text.h"

#include <QCommandLineParser>

#include <algorithm>

namespace app {

namespace {

using Path = std::filesystem::path;
using Kind = core::TrainingOutcome::Kind;

/// A target and its file.
struct Order {
    const ExportTarget* target;
    Path path;

    [[nodiscard]] bool isScript() const { return target->script != nullptr; }
    [[nodiscard]] bool goesToStandardOutput() const { return isScript() && path == "-"; }
};

struct ExportOptions {
    core::Experiment experiment;
    std::vector<Order> orders;

    [[nodiscard]] bool trains() const
    {
        return std::ranges::any_of(orders, [](const Order& order) { return !order.isScript(); });
    }
    [[nodiscard]] bool needsHistory() const
    {
        return std::ranges::any_of(orders, [](const Order& order) { return order.target->needsHistory; });
    }
};

QString optionOf(const ExportTarget& target)
{
    return QString::fromLatin1(target.option);
}

void addExportOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Writes the experiment as code, and its trained network as files. At least one of them must be "
                       "asked for; the network is trained only if it is needed."));
    for (const ExportTarget& target : exportTargets())
        parser.addOption({optionOf(target), QString::fromLatin1(target.help), QString::fromLatin1(target.file)});
    addExperimentOptions(parser);
}

void requireEnding(const ExportTarget& target, const Path& path)
{
    const QStringList formats = QString::fromLatin1(target.file).section(u'.', 1).split(u'|');
    const QString name = ui::pathText(path.native());
    if (formats.size() > 1 && std::ranges::none_of(formats, [&](const QString& format) {
            return name.endsWith(u'.' + format, Qt::CaseInsensitive);
        }))
        throw wrongEnding(optionOf(target), path, u'.' + formats.join(QStringLiteral(" or .")));
}

ExportOptions exportOptionsOf(const QCommandLineParser& parser)
{
    ExportOptions options{experimentOf(parser), {}};
    QStringList names;
    for (const ExportTarget& target : exportTargets()) {
        names.append(QStringLiteral("--") + optionOf(target));
        const auto path = fileOf(parser, optionOf(target));
        if (!path)
            continue;
        if (target.needsAttention)
            requireAttention(options.experiment, optionOf(target));
        requireEnding(target, *path);
        options.orders.push_back({&target, *path});
    }
    if (options.orders.empty())
        throw UsageError(QStringLiteral("nothing to export: expected at least one of %1").arg(names.join(", ")));
    return options;
}

/// Writes the files of an experiment, and trains it first if they need it.
class ExportCommand {
public:
    explicit ExportCommand(ExportOptions options) : m_options(std::move(options)), m_output(m_interrupt.source()) {}

    int run()
    {
        if (m_options.trains() && train() != Kind::Completed)
            return CouldNot;
        Saves saves;
        for (const Order& order : m_options.orders) {
            bool isWhole = true;
            saves.make([&] { isWhole = write(order); });
            if (!isWhole)
                return stopped();
        }
        if (!m_written.empty() && std::ranges::none_of(m_options.orders, &Order::goesToStandardOutput))
            m_output.writeLines(tableHead(m_options.experiment) + m_written);
        return saves.status();
    }

private:
    Kind train()
    {
        TrainingRun run(m_options.experiment,
                        m_options.needsHistory() ? TrainingRun::Records::History : TrainingRun::Records::Epochs);
        const core::TrainingOutcome outcome = run.train(m_interrupt.token());
        if (outcome.kind == Kind::Stopped)
            stopped();
        if (outcome.kind == Kind::Diverged)
            printProblem(divergenceLine(outcome.divergence.value()) + "; nothing was written");
        if (outcome.kind == Kind::Completed)
            m_run = {run.model(), run.reports(), m_options.needsHistory() ? run.history() : core::History()};
        return outcome.kind;
    }

    int stopped()
    {
        printProblem(m_written.empty() ? "stopped before the end; nothing was written"
                                       : "stopped before everything was written");
        return CouldNot;
    }

    /// False after a stop request.
    bool write(const Order& order)
    {
        if (order.isScript()) {
            writeScript(order, order.target->script(m_options.experiment));
            return true;
        }
        const std::string content = order.target->write(order.path, m_run, m_interrupt.token());
        if (content.empty())
            return false;
        note(order, content);
        return true;
    }

    void writeScript(const Order& order, const std::string& script)
    {
        if (order.goesToStandardOutput()) {
            m_output.write(script);
            return;
        }
        core::OutputFile file(order.path);
        file.write(script);
        file.commit();
        note(order, std::to_string(std::ranges::count(script, '\n')) + " lines");
    }

    void note(const Order& order, const std::string& content)
    {
        m_written += core::visibleText(order.path.string()) + ": " + content + "\n";
    }

    ExportOptions m_options;
    Interrupt m_interrupt;
    Output m_output;
    TrainedRun m_run;
    std::string m_written; ///< a line for each file
};

} // namespace

int runExport(const QStringList& arguments)
{
    QCommandLineParser parser;
    addExportOptions(parser);
    if (!parseCommand(parser, QStringLiteral("export"), arguments))
        return Done;
    const ExportOptions options = exportOptionsOf(parser);
    if (options.trains())
        core::checkWithMemory(options.experiment);
    std::vector<OutputOption> outputs;
    for (const Order& order : options.orders)
        if (!order.goesToStandardOutput())
            outputs.push_back({optionOf(*order.target), order.path});
    const core::ActionFiles own = checkFiles(parser, outputs);
    return ExportCommand(options).run();
}

} // namespace app
