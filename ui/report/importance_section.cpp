#include "core/analysis/importance/agreement.h"
#include "ui/report/report_sections.h"
#include "ui/text/importance_text.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/grouped_text.h"

#include <cmath>

namespace ui {

namespace {

constexpr std::size_t kMaxFeatures = 20;

QString roleText(core::FeatureRole role)
{
    switch (role) {
    case core::FeatureRole::Golden:
        return ReportWords::tr("%1, golden");
    case core::FeatureRole::Duplicate:
        return ReportWords::tr("%1, duplicate");
    case core::FeatureRole::Decoy:
        return ReportWords::tr("%1, decoy");
    case core::FeatureRole::Noise:
        break;
    }
    return QStringLiteral("%1");
}

QString scoreText(double score)
{
    return std::isfinite(score) ? figureText(score) : QStringLiteral("–");
}

QString cellText(const core::ImportanceScores& scores, std::size_t place)
{
    QString text = scoreText(scores.scores[place]);
    if (!scores.deviations.empty())
        text += QStringLiteral(" ± ") + scoreText(scores.deviations[place]);
    return core::leaderOf(scores) == static_cast<std::int64_t>(place) + 1 ? text + QStringLiteral(" *") : text;
}

ReportTable scoresTable(const core::ImportanceReport& report, const core::FeatureRoles& roles)
{
    ReportTable table;
    const auto shown = core::shownFeatures(report.methods, roles, kMaxFeatures);
    table.caption =
        ReportWords::tr("Scores; * comes first by this measure, ± is the standard deviation over the shuffles.");
    if (const auto left = std::ssize(report.methods.front().scores) - std::ssize(shown); left > 0)
        table.caption +=
            u' ' + ReportWords::tr("Features left out: %1; each measure's first ones are here.").arg(grouped(left));
    table.columns.push_back({ReportWords::tr("Feature"), false});
    for (const core::ImportanceScores& scores : report.methods)
        table.columns.push_back({methodLabel(scores.id), true});
    for (const std::int64_t feature : shown) {
        QStringList cells{roleText(roles.role(feature)).arg(QString::fromStdString(roles.name(feature)))};
        for (const core::ImportanceScores& scores : report.methods)
            cells += cellText(scores, static_cast<std::size_t>(feature - 1));
        table.rows.push_back({cells, roles.isGolden(feature)});
    }
    return table;
}

ReportTable tauTable(const core::ImportanceReport& report, const core::FeatureRoles& roles)
{
    ReportTable table;
    table.caption =
        ReportWords::tr("Kendall's tau: how far two measures agree about the order of the features, from −1 to 1.") +
        u' ' + tauHelp(roles.isTruthKnown());
    table.columns.push_back({ReportWords::tr("Measure"), false});
    for (std::size_t i = 0; i + 1 < report.methods.size(); ++i)
        table.columns.push_back({QString::number(i + 1), true});
    for (core::Index row = 0; row < report.tau.rows(); ++row) {
        QStringList cells{ReportWords::tr("%1. %2").arg(QString::number(row + 1),
                                                        methodLabel(report.methods[static_cast<std::size_t>(row)].id))};
        for (core::Index column = 0; column + 1 < report.tau.cols(); ++column)
            cells += column >= row ? QString() : fixedNumber(report.tau(row, column), 2);
        table.rows.push_back({cells, false});
    }
    return table;
}

ReportTable measuresTable(const core::ImportanceReport& report, const core::FeatureRoles& roles)
{
    ReportTable table;
    table.columns = {{ReportWords::tr("Measure"), false}, {ReportWords::tr("What it is"), false}};
    for (const core::ImportanceScores& scores : report.methods) {
        const QString note = methodNote(scores);
        const QString help = methodHelp(scores.id, roles.names());
        table.rows.push_back(
            {{methodLabel(scores.id), note.isEmpty() ? help : ReportWords::tr("%1 Here: %2.").arg(help, note)}, false});
    }
    return table;
}

} // namespace

ReportSection importanceSection(const core::ImportanceReport& report, const core::FeatureRoles& roles)
{
    const AgreementText agreement = agreementText(core::agreementOf(report.methods), roles.names());
    ReportSection section{ReportWords::tr("Other measures"), ReportSection::kTop, {}};
    section.add(agreement.answer, ReportText::Kind::Strong);
    if (!agreement.dissent.isEmpty())
        section.add(agreement.dissent);
    section.add(ReportWords::tr("Test rows used: %1; shuffles of each column: %2.")
                    .arg(grouped(report.rows), grouped(report.spec.repeats)));
    section.blocks.emplace_back(scoresTable(report, roles));
    section.blocks.emplace_back(measuresTable(report, roles));
    section.blocks.emplace_back(tauTable(report, roles));
    return section;
}

} // namespace ui
