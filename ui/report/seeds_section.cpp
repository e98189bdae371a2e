#include "ui/report/report_sections.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/seeds_text.h"
#include "ui/views/seed_settings.h"

#include <algorithm>

namespace ui {

namespace {

QString madeText(const SeedsFacts& seeds)
{
    const core::SeedsSummary& summary = seeds.summary;
    const std::int64_t made = summary.completed() + summary.diverged();
    QString which =
        made == seeds.asked
            ? ReportWords::tr("Runs with the same settings that differ only in their seed: %1.").arg(grouped(made))
            : ReportWords::tr("Runs with the same settings that differ only in their seed: %1, stopped before "
                              "all of %2 were made.")
                  .arg(grouped(made), grouped(seeds.asked));
    if (summary.completed() == 0)
        return which;
    const auto [least, most] = std::ranges::minmax(summary.results(), {}, &core::SeedResult::seed);
    return which + u' ' + ReportWords::tr("Seeds from %1 to %2.").arg(grouped(least.seed), grouped(most.seed));
}

QString meanShareText(const core::SeedsSummary& summary)
{
    const std::int64_t full = summary.hasSomethingToFind() ? summary.found() : summary.standingOut();
    const QString share = fixedText(100.0 * static_cast<double>(full) / static_cast<double>(summary.completed()), 1);
    const QString all = grouped(summary.completed());
    if (!summary.hasSomethingToFind())
        return ReportWords::tr("A feature stands out in %1 of %2 runs: %3 %.").arg(grouped(full), all, share);
    return summary.roles().golden().size() == 1
               ? ReportWords::tr("The golden feature was found in %1 of %2 runs: %3 %.").arg(grouped(full), all, share)
               : ReportWords::tr("All golden features were found in %1 of %2 runs: %3 %.")
                     .arg(grouped(full), all, share);
}

/// For the golden features, or for the feature of interest where none is golden.
ReportTable spreadTable(const core::SeedsSummary& summary)
{
    ReportTable table;
    table.caption = ReportWords::tr("Attention over the runs; between 5 % and 95 % lie 9 of 10 of them.");
    table.columns = {{ReportWords::tr("Feature"), false}, {ReportWords::tr("least"), true},
                     {ReportWords::tr("5 %"), true},      {ReportWords::tr("median"), true},
                     {ReportWords::tr("95 %"), true},     {ReportWords::tr("most"), true}};
    std::vector<std::int64_t> features = summary.roles().golden();
    if (features.empty())
        features.push_back(summary.featureOfInterest());
    for (const std::int64_t feature : features) {
        const core::FeatureSpread spread = summary.spreadOf(feature);
        QStringList cells{QString::fromStdString(summary.roles().name(feature))};
        for (const double share : {spread.least, spread.low5, spread.median, spread.high95, spread.most})
            cells += shareNumber(share);
        table.rows.push_back({cells, false});
    }
    return table;
}

} // namespace

ReportSection seedsSection(const SeedsFacts& seeds, const core::Experiment& experiment,
                           const std::optional<ReportFigure>& figure)
{
    const SeedsText said = seedsText(seeds.summary, areArticles(experiment));
    ReportSection section{ReportWords::tr("Other seeds"), ReportSection::kTop, {}};
    section.add(said.headline, ReportText::Kind::Strong);
    section.add(said.finding);
    section.add(madeText(seeds));
    if (seeds.summary.completed() == 0)
        return section;
    if (seeds.summary.roles().isTruthKnown()) // else the headline has all of it
        section.add(meanShareText(seeds.summary));
    if (figure)
        section.blocks.emplace_back(ReportFigures{*figure});
    section.blocks.emplace_back(spreadTable(seeds.summary));
    return section;
}

} // namespace ui
