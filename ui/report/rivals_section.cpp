#include "core/analysis/rivals/agreement.h"
#include "core/analysis/rivals/shown_features.h"
#include "ui/report/report_sections.h"
#include "ui/report/report_words.h"
#include "ui/views/figure_text.h"
#include "ui/views/rivals_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::Report)
};

constexpr std::size_t kMostFeatures = 20;

QString roleText(core::FeatureRole role)
{
    switch (role) {
    case core::FeatureRole::Golden:
        return Text::tr("%1, golden");
    case core::FeatureRole::Duplicate:
        return Text::tr("%1, duplicate");
    case core::FeatureRole::Decoy:
        return Text::tr("%1, decoy");
    case core::FeatureRole::Noise:
        break;
    }
    return QStringLiteral("%1");
}

QString scoreText(double score)
{
    return std::isfinite(score) ? figureText(score) : QStringLiteral("–");
}

QString cellText(const core::RivalScores& scores, std::size_t place)
{
    QString text = scoreText(scores.scores[place]);
    if (!scores.deviations.empty())
        text += QStringLiteral(" ± ") + scoreText(scores.deviations[place]);
    return core::leaderOf(scores) == static_cast<std::int64_t>(place) + 1 ? text + QStringLiteral(" *") : text;
}

ReportTable scoresTable(const core::RivalsReport& report, const core::FeatureRoles& roles)
{
    ReportTable table;
    const auto shown = core::shownFeatures(report.rivals, roles, kMostFeatures);
    table.caption = Text::tr("Scores; * comes first by this measure, ± is the standard deviation over the shuffles.");
    if (const auto left = std::ssize(report.rivals.front().scores) - std::ssize(shown); left > 0)
        table.caption +=
            u' ' + Text::tr("Features left out: %1; each measure's first ones are here.").arg(countText(left));
    table.columns.push_back({Text::tr("Feature"), false});
    for (const core::RivalScores& scores : report.rivals)
        table.columns.push_back({rivalLabel(scores.id), true});
    for (const std::int64_t feature : shown) {
        QStringList cells{roleText(roles.role(feature)).arg(QString::fromStdString(roles.name(feature)))};
        for (const core::RivalScores& scores : report.rivals)
            cells += cellText(scores, static_cast<std::size_t>(feature - 1));
        table.rows.push_back({cells, roles.isGolden(feature)});
    }
    return table;
}

ReportTable tauTable(const core::RivalsReport& report)
{
    ReportTable table;
    table.caption =
        Text::tr("Kendall's tau: how far two measures agree about the order of the features, from −1 to 1.");
    table.columns.push_back({Text::tr("Measure"), false});
    for (std::size_t i = 0; i + 1 < report.rivals.size(); ++i)
        table.columns.push_back({QString::number(i + 1), true});
    for (core::Index row = 0; row < report.tau.rows(); ++row) {
        QStringList cells{Text::tr("%1. %2").arg(QString::number(row + 1),
                                                 rivalLabel(report.rivals[static_cast<std::size_t>(row)].id))};
        for (core::Index column = 0; column + 1 < report.tau.cols(); ++column)
            cells += column >= row ? QString() : fixedNumber(report.tau(row, column), 2).replace(u'-', u'−');
        table.rows.push_back({cells, false});
    }
    return table;
}

ReportTable measuresTable(const core::RivalsReport& report, const core::FeatureRoles& roles)
{
    ReportTable table;
    table.columns = {{Text::tr("Measure"), false}, {Text::tr("What it is"), false}};
    for (const core::RivalScores& scores : report.rivals) {
        const QString note = rivalNote(scores);
        const QString help = rivalHelp(scores.id, roles.names());
        table.rows.push_back(
            {{rivalLabel(scores.id), note.isEmpty() ? help : Text::tr("%1 Here: %2.").arg(help, note)}, false});
    }
    return table;
}

} // namespace

ReportSection rivalsSection(const core::RivalsReport& report, const core::FeatureRoles& roles)
{
    const AgreementText agreement = agreementText(core::agreementOf(report.rivals), roles.names());
    ReportSection section{Text::tr("Other measures"), ReportSection::kTop, {}};
    section.blocks.emplace_back(ReportText{agreement.answer, ReportText::Kind::Strong});
    if (!agreement.dissent.isEmpty())
        section.blocks.emplace_back(ReportText{agreement.dissent});
    section.blocks.emplace_back(ReportText{Text::tr("Test rows asked about: %1; shuffles of each column: %2.")
                                               .arg(countText(report.rows), countText(report.spec.repeats))});
    section.blocks.emplace_back(scoresTable(report, roles));
    section.blocks.emplace_back(measuresTable(report, roles));
    section.blocks.emplace_back(tauTable(report));
    return section;
}

} // namespace ui
