#include "app/commands/commands.h"

#include "app/options/command_files.h"
#include "app/options/picture_options.h"
#include "app/terminal/chart_application.h"
#include "app/terminal/command_line.h"
#include "core/analysis/attention_profile.h"
#include "core/documents/run_document.h"
#include "core/io/file_error.h"
#include "ui/pictures/picture_page.h"
#include "ui/text/branch_text.h"
#include "ui/text/verdict.h"
#include "ui/views/curves/curves_view.h"

#include <QCommandLineParser>

#include <array>

namespace app {

namespace {

enum class View { Attention, Learning };

struct RenderOptions {
    std::filesystem::path run;
    View view;
    std::filesystem::path output;
    ui::PictureFormat format;
};

void addRenderOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Draws a saved run as it stood at its newest moment. The picture carries the run "
                       "(not a PDF), and so can be rendered and opened itself."));
    addRunArgument(parser);
    parser.addOption({QStringLiteral("view"),
                      QStringLiteral("What to draw: the bars, or the curves of loss and accuracy."),
                      QStringLiteral("attention|learning")});
    parser.addOption({QStringLiteral("output"), QStringLiteral("Where to; the ending says in which format."),
                      QStringLiteral("F.png|svg|pdf")});
    addPictureOptions(parser);
}

constexpr std::array kViews{std::pair{"attention", View::Attention}, std::pair{"learning", View::Learning}};

RenderOptions renderOptionsOf(const QCommandLineParser& parser)
{
    const std::filesystem::path run = runArgumentOf(parser, QStringLiteral("render"));
    const auto output = requiredFileOf(parser, QStringLiteral("output"));
    requirePictureName(QStringLiteral("output"), output);
    const QString view = QStringLiteral("view");
    const auto chosen = choiceOf<View>(parser, view, kViews);
    if (!chosen)
        throw wrongValue(view, {}, namesOf<View>(kViews));
    return {run, *chosen, output, pictureFormatOf(parser, output)};
}

void render(const RenderOptions& options, const core::RunDocument& document)
{
    const core::SavedRun& run = document.run;
    const QString output = ui::pathText(options.output.native());
    const auto& snapshots = run.history.snapshots();
    const std::vector<core::BranchPoint> branches = core::branchesOf(run.rates);
    if (options.view == View::Learning) {
        ui::saveLearningChart(output, run.experiment, snapshots, options.format, carriedRunOf(options.output, document),
                              branches, run.classes);
        return;
    }
    const std::vector<double>& attention = snapshots.back().test.attention;
    if (attention.empty())
        throw core::FileError(options.run, "its network has no attention to draw");
    if (!core::isFinite(attention))
        throw core::FileError(options.run, "its attention is not a finite number, and cannot be drawn");
    ui::Verdict verdict = ui::verdictOf(run.experiment, snapshots, attention, run.firstWeights.size() > 0);
    verdict.finding = ui::withBranches(verdict.finding, branches);
    ui::saveAttentionChart(output, attention, run.experiment.columnRoles(), verdict, options.format,
                           carriedRunOf(options.output, document));
}

} // namespace

int runRender(const QStringList& arguments)
{
    QCommandLineParser parser;
    addRenderOptions(parser);
    if (!parse(parser, QStringLiteral("attention-lab render"), arguments))
        return Done;
    const RenderOptions options = renderOptionsOf(parser);
    const core::ActionFiles own = checkFilesOf(parser, {QStringLiteral("output")});
    const core::RunDocument document = core::readRunDocument(options.run);
    const auto application = makeChartApplication();
    render(options, document);
    return Done;
}

} // namespace app
