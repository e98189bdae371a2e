#include "ui/report/report_sections.h"
#include "ui/report/report_words.h"
#include "ui/views/claim_number.h"
#include "ui/views/claims_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::Report)
};

QString headingOf(core::ClaimId id)
{
    return Text::tr("Test %1: %2").arg(QString::number(static_cast<int>(id) + 1), claimLabel(id));
}

ReportTable overview(const std::vector<core::ClaimResult>& results)
{
    ReportTable table;
    table.columns = {{Text::tr("Test"), false}, {Text::tr("It speaks"), false}, {Text::tr("Measured"), false}};
    for (const core::ClaimResult& result : results) {
        const ClaimNumber number = claimNumber(result);
        const QString measured = number.number.isEmpty() ? QStringLiteral("–") : number.number + u' ' + number.caption;
        table.rows.push_back({{headingOf(result.id), bearingText(result.bearing), measured}, false});
    }
    return table;
}

ReportSection conclusionSection(const ClaimsFacts& claims)
{
    ReportSection section{Text::tr("Can you rely on the bars?"), ReportSection::kTop, {}};
    if (claims.report) {
        section.blocks.emplace_back(ReportText{conclusionSentence(*claims.report), ReportText::Kind::Strong});
        section.blocks.emplace_back(
            ReportText{Text::tr("Test rows asked about where single rows are: %1; runs with "
                                "other seeds: %2; runs on shuffled labels: %3.")
                           .arg(countText(claims.report->rows), countText(claims.report->spec.seeds),
                                countText(claims.report->spec.labelShuffles))});
    } else {
        section.blocks.emplace_back(
            ReportText{Text::tr("Only %1 of %2 tests were made, so that nothing is concluded from them.")
                           .arg(countText(std::ssize(claims.results)), countText(std::ssize(core::claims())))});
    }
    section.blocks.emplace_back(overview(claims.results));
    return section;
}

ReportSection testSection(const core::ClaimResult& result, const std::optional<ReportFigure>& figure)
{
    ReportSection section{headingOf(result.id), ReportSection::kSub, {}};
    section.blocks.emplace_back(ReportText{claimHelp(result.id, !result.names.areOwn())});
    if (figure)
        section.blocks.emplace_back(ReportFigures{*figure});
    section.blocks.emplace_back(ReportText{claimSentence(result), ReportText::Kind::Strong});
    section.blocks.emplace_back(
        ReportText{Text::tr("Source: %1").arg(claimSource(result.id)), ReportText::Kind::Muted});
    return section;
}

} // namespace

std::vector<ReportSection> claimsSections(const ClaimsFacts& claims,
                                          const std::vector<std::optional<ReportFigure>>& figures)
{
    std::vector<ReportSection> sections{conclusionSection(claims)};
    for (std::size_t i = 0; i < claims.results.size(); ++i)
        sections.push_back(testSection(claims.results[i], i < figures.size() ? figures[i] : std::nullopt));
    return sections;
}

} // namespace ui
