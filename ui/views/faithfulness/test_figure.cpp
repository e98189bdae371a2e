#include "ui/views/faithfulness/test_figure.h"

#include "core/analysis/attention_profile.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/numbers/share_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

struct FigureWords {
    Q_DECLARE_TR_FUNCTIONS(ui::TestFigure)
};

BarsFigure::Bar accuracyBar(const QString& label, const core::Retrained& run, bool isLearned = false)
{
    return {label, run.test.accuracy, isLearned, std::nullopt,
            FigureWords::tr("%1: right in %2 of the test rows").arg(label, exactShareText(run.test.accuracy))};
}

BarsFigure accuracies(std::vector<BarsFigure::Bar> bars, double chance)
{
    return {std::move(bars), 1.0, chance, FigureWords::tr("chance %1").arg(shareText(chance)), {}};
}

TestFigure figureOf(const core::UniformAttention& uniform)
{
    std::vector bars{accuracyBar(FigureWords::tr("learned"), uniform.learned, true),
                     accuracyBar(FigureWords::tr("uniform"), uniform.uniform)};
    if (!uniform.none.diverged())
        bars.push_back(accuracyBar(FigureWords::tr("none"), uniform.none));
    return accuracies(std::move(bars), uniform.chance);
}

TestFigure figureOf(const core::Shortcut& shortcut)
{
    return accuracies({accuracyBar(FigureWords::tr("whole"), shortcut.whole, true),
                       accuracyBar(FigureWords::tr("mask alone"), shortcut.inMask),
                       accuracyBar(FigureWords::tr("value alone"), shortcut.inValue)},
                      shortcut.chance);
}

TestFigure figureOf(const core::ShuffledAttention& shuffled, const core::FeatureNames& names)
{
    HistogramFigure figure;
    figure.line = core::kMoves;
    figure.lineLabel = FigureWords::tr("moved from %1 on").arg(readableNumber(core::kMoves));
    figure.caption = FigureWords::tr("How far the rows move. Dashed: where their mean is %1 or more, the output counts "
                                     "as moved.")
                         .arg(readableNumber(core::kMoves));
    double max = 2.0 * core::kMoves;
    for (const auto& row : shuffled.rows)
        max = std::isfinite(row.change) ? std::max(max, row.change) : max;
    figure.max = std::min(1.0, std::ceil(max * 10.0) / 10.0);
    for (const std::size_t label : {0U, 1U}) {
        const auto& summary = shuffled.summary.label.at(label);
        if (summary.rows == 0)
            continue;
        HistogramFigure::Part part{labelText(names, static_cast<int>(label)),
                                   std::vector<double>(HistogramFigure::kBins), summary.change};
        for (const auto& row : shuffled.rows)
            if ((row.label ? 1U : 0U) == label && std::isfinite(row.change)) {
                const auto bin = static_cast<std::size_t>(row.change / figure.max * HistogramFigure::kBins);
                part.shares[std::min(bin, HistogramFigure::kBins - 1)] += 1.0 / static_cast<double>(summary.rows);
            }
        figure.parts.push_back(std::move(part));
    }
    return figure;
}

TestFigure figureOf(const core::OtherSeeds& seeds, const core::Experiment& experiment, std::span<const double> bars)
{
    if (experiment.golden.empty() && seeds.leader == 0)
        return {};
    DotsFigure figure;
    const core::FeatureNames names = experiment.columnRoles().names();
    for (const std::vector<double>& attention : seeds.attention) {
        const double share = core::carriersShare(experiment, attention, seeds.leader);
        const bool found = core::findsTheSame(experiment, attention, seeds.leader);
        const QString text = exactShareText(share);
        const QString leads = found ? FigureWords::tr("%1: %2, leads") : FigureWords::tr("%1: %2, does not lead");
        const QString finds =
            found ? FigureWords::tr("Golden attention %1: found") : FigureWords::tr("Golden attention %1: not found");
        figure.dots.push_back(
            {share, found, seeds.leader > 0 ? leads.arg(featureAtStart(names, seeds.leader), text) : finds.arg(text)});
    }
    if (!bars.empty())
        figure.learned = core::carriersShare(experiment, bars, seeds.leader);
    return figure;
}

TestFigure figureOf(const core::ShuffledLabels& labels, const core::Experiment& experiment)
{
    BarsFigure figure;
    figure.max = 0.0;
    figure.line = 1.0 / static_cast<double>(experiment.features);
    const core::FeatureRoles roles = experiment.columnRoles();
    figure.lineLabel =
        (roles.hasGroups() ? FigureWords::tr("uniform %1 for each input") : FigureWords::tr("uniform %1"))
            .arg(shareText(figure.line));
    figure.tickLabel = FigureWords::tr("stands out from here");
    for (const std::vector<double>& attention : labels.attention) {
        const auto profile = core::profileOf(attention, roles);
        const double needed = profile.shareToStandOut();
        const QString first = profile.hasTwins() ? featuresText(profile.twins.features, profile.names)
                                                 : featureWithin(profile.names, profile.top);
        figure.bars.push_back({first, profile.leadShare(), false, needed,
                               FigureWords::tr("Run %1: %2 holds %3, and would stand out from %4")
                                   .arg(QString::number(figure.bars.size() + 1), first,
                                        exactShareText(profile.leadShare()), exactShareText(needed))});
        figure.max = std::max({figure.max, profile.leadShare(), std::min(needed, 1.0)});
    }
    figure.max *= 1.05;
    return figure;
}

QString describe(std::monostate /*no picture*/)
{
    return {};
}

template <typename Marks>
QStringList tipsOf(const Marks& marks)
{
    QStringList tips;
    for (const auto& mark : marks)
        tips += mark.tip;
    return tips;
}

QString describe(const BarsFigure& figure)
{
    return (tipsOf(figure.bars) << figure.lineLabel).join(QStringLiteral("; "));
}

QString describe(const HistogramFigure& figure)
{
    QStringList parts;
    for (const HistogramFigure::Part& part : figure.parts)
        parts += FigureWords::tr("%1: mean move %2").arg(part.label, exactShareText(part.mean));
    parts += figure.caption;
    return parts.join(QStringLiteral("; "));
}

QString describe(const DotsFigure& figure)
{
    return tipsOf(figure.dots).join(QStringLiteral("; "));
}

QString describe(const MirrorFigure& figure)
{
    const auto top = [](const std::vector<double>& attention) {
        return std::ranges::max_element(attention) - attention.begin();
    };
    const auto learned = top(figure.learned);
    const auto other = top(figure.other);
    const core::FeatureNames& names = figure.roles.names();
    return FigureWords::tr("The learned attention is highest at %1 (%2), the adversary's at %3 (%4)")
        .arg(featureWithin(names, learned + 1), exactShareText(figure.learned[static_cast<std::size_t>(learned)]),
             featureWithin(names, other + 1), exactShareText(figure.other[static_cast<std::size_t>(other)]));
}

} // namespace

TestFigure testFigure(const core::TestResult& result, const core::Experiment& experiment, std::span<const double> bars)
{
    if (result.skipReason == core::SkipReason::Diverged)
        return {};
    if (const auto* shuffled = std::get_if<core::ShuffledAttention>(&result.numbers))
        return figureOf(*shuffled, result.names);
    if (const auto* uniform = std::get_if<core::UniformAttention>(&result.numbers))
        return figureOf(*uniform);
    if (const auto* seeds = std::get_if<core::OtherSeeds>(&result.numbers))
        return figureOf(*seeds, experiment, bars);
    if (const auto* adversary = std::get_if<core::Adversary>(&result.numbers))
        return adversary->rows.empty() ? TestFigure()
                                       : MirrorFigure{adversary->learned, adversary->adversarial, experiment.roles()};
    if (const auto* shortcut = std::get_if<core::Shortcut>(&result.numbers))
        return figureOf(*shortcut);
    if (const auto* labels = std::get_if<core::ShuffledLabels>(&result.numbers))
        return figureOf(*labels, experiment);
    return {};
}

QString figureDescription(const TestFigure& figure)
{
    return std::visit([](const auto& shown) { return describe(shown); }, figure);
}

} // namespace ui
