#include "ui/pictures/picture_page.h"
#include "ui/report/report_sections.h"
#include "ui/report/run_report.h"

#include "core/analysis/attention_profile.h"
#include "ui/charts/attention_figure.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/curve_chart.h"
#include "ui/text/branch_text.h"
#include "ui/text/class_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/seeds_text.h"
#include "ui/views/curves/curves_view.h"
#include "ui/views/faithfulness/test_figure.h"
#include "ui/views/faithfulness/test_picture.h"
#include "ui/views/seed_settings.h"
#include "ui/views/seeds/seeds_figure.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr QSizeF kAttentionSize(680.0, 290.0);
constexpr QSizeF kCurveSize(430.0, 205.0);
/// Drawn larger than it is shown, because its dots are pixels.
constexpr QSizeF kSeedsSize(1200.0, 540.0);
constexpr double kSeedsEnlargement = 1.6;
constexpr double kTestWidth = 560.0;
constexpr double kTestMargin = 4.0;

std::optional<ReportFigure> attentionFigure(const core::SavedRun& run)
{
    const std::vector<double>& attention = run.history.snapshots().back().test.attention;
    if (attention.empty() || !core::isFinite(attention))
        return std::nullopt;
    const core::FeatureRoles roles = run.experiment.columnRoles();
    AttentionFigure figure;
    figure.setTheme(themeOf(Scheme::Light));
    figure.setAttention(attention, roles);
    const std::vector<double>& bars = figure.attention();
    const auto top = std::ranges::max_element(bars) - bars.begin() + 1;
    return ReportFigure{
        withBranches(
            roles.hasGroups()
                ? ReportWords::tr("Mean attention on the test rows, summed over the inputs of each column. The "
                                  "dashed lines are what the inputs of a column would get if none were "
                                  "preferred.")
                : ReportWords::tr("Mean attention on the test rows. The dashed line is what every feature "
                                  "would get if none were preferred."),
            core::branchesOf(run.rates)),
        ReportWords::tr("Bars, one for each of %1 features. The highest is that of feature %2: %3.")
            .arg(grouped(bars.size()), QString::fromStdString(roles.name(top)),
                 shareText(bars[static_cast<std::size_t>(top - 1)])),
        vectorPicture(kAttentionSize, [&](QPainter& painter) { figure.paint(painter, kAttentionSize); }),
        kAttentionSize};
}

ReportFigure curveFigure(CurveChart& chart, const QString& caption, const QString& description)
{
    chart.resize(kCurveSize.toSize());
    // Always light: the style sheet of the page has the rules for dark colours.
    const Theme theme = themeOf(Scheme::Light);
    return {caption, description, vectorPicture(kCurveSize, [&](QPainter& painter) { chart.paint(painter, theme); }),
            kCurveSize};
}

ReportFigures curveFigures(const core::SavedRun& run)
{
    const auto& snapshots = run.history.snapshots();
    CurvesView view;
    const std::vector<core::BranchPoint> branches = core::branchesOf(run.rates);
    view.showSnapshots(run.experiment, snapshots, snapshots.size() - 1, branches, run.classes);
    const core::Snapshot& last = snapshots.back();
    return {curveFigure(view.lossChart(), ReportWords::tr("Loss over the epochs, on a logarithmic axis."),
                        withBranches(ReportWords::tr(
                                         "Two curves over the epochs, of training and test. The last test loss is %1.")
                                         .arg(view.lossChart().valueText(last.test.loss)),
                                     branches)),
            curveFigure(
                view.accuracyChart(), ReportWords::tr("Accuracy over the epochs."),
                withBranches(
                    ReportWords::tr("Two curves over the epochs, of training and test. The last test accuracy is %1.")
                        .arg(besideMajority(view.accuracyChart().valueText(last.test.accuracy), last.test.accuracy,
                                            run.classes, core::FeatureNames(run.experiment.table))),
                    branches))};
}

std::optional<ReportFigure> seedsFigure(const SeedsFacts& seeds, const core::Experiment& experiment)
{
    if (seeds.summary.completed() == 0)
        return std::nullopt;
    const bool isArticles = areArticles(experiment);
    SeedsScene scene;
    scene.summary = &seeds.summary;
    scene.plannedRuns = seeds.asked;
    scene.showsArticle = isArticles;
    scene.presentSeed = experiment.seed;
    SeedsFigure figure;
    const SeedsText said = seedsText(seeds.summary, isArticles);
    return ReportFigure{
        ReportWords::tr(
            "The attention of each feature in each run. Boxes hold the middle half of the runs, a line stands at "
            "the median; a full dot is a run that counts as: %1.")
            .arg(seedsDotWords(seeds.summary).full),
        said.headline + u' ' + said.finding,
        vectorPicture(kSeedsSize, [&](QPainter& painter) { figure.paint(painter, scene, kSeedsSize); }),
        kSeedsSize / kSeedsEnlargement};
}

std::optional<ReportFigure> testFigureOf(const core::TestResult& result, const FaithfulnessFacts& tests,
                                         const core::Experiment& experiment)
{
    const TestFigure figure = testFigure(result, experiment, tests.bars);
    const double lines = figureLines(figure);
    if (lines <= 0.0)
        return std::nullopt;
    const QFont font = chartFont(basePixels());
    const QSizeF size(kTestWidth, std::ceil(lines * QFontMetricsF(font).height()) + 2.0 * kTestMargin);
    const auto paint = [&](QPainter& painter) {
        const QRectF room = QRectF(QPointF(), size).adjusted(kTestMargin, kTestMargin, -kTestMargin, -kTestMargin);
        painter.setFont(font);
        paintFigure(painter, room, figure, themeOf(Scheme::Light));
    };
    return ReportFigure{{}, figureDescription(figure), vectorPicture(size, paint), size};
}

} // namespace

RunFigures drawFigures(const RunFacts& facts)
{
    RunFigures figures;
    figures.attention = attentionFigure(facts.run);
    figures.curves = curveFigures(facts.run);
    if (facts.seeds)
        figures.seeds = seedsFigure(*facts.seeds, facts.run.experiment);
    if (facts.tests)
        for (const core::TestResult& result : facts.tests->results)
            figures.tests.push_back(testFigureOf(result, *facts.tests, facts.run.experiment));
    return figures;
}

} // namespace ui
