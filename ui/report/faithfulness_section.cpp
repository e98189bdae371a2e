#include "ui/report/report_sections.h"
#include "ui/text/faithfulness_text.h"
#include "ui/text/numbers/grouped_text.h"

namespace ui {

namespace {

QString headingOf(core::TestId id)
{
    return ReportWords::tr("Test %1: %2").arg(QString::number(static_cast<int>(id) + 1), testLabel(id));
}

ReportTable overview(const std::vector<core::TestResult>& results)
{
    ReportTable table;
    table.columns = {
        {ReportWords::tr("Test"), false}, {ReportWords::tr("It speaks"), false}, {ReportWords::tr("Measured"), false}};
    for (const core::TestResult& result : results) {
        const TestQuantity number = testQuantity(result);
        const QString measured = number.number.isEmpty() ? QStringLiteral("–") : number.number + u' ' + number.caption;
        table.rows.push_back({{headingOf(result.id), supportText(result.support), measured}, false});
    }
    return table;
}

ReportSection conclusionSection(const FaithfulnessFacts& tests)
{
    ReportSection section{ReportWords::tr("Can you rely on the bars?"), ReportSection::kTop, {}};
    if (tests.report) {
        section.add(conclusionSentence(*tests.report), ReportText::Kind::Strong);
        section.add(ReportWords::tr("Test rows used where single rows are changed: %1; runs with "
                                    "other seeds: %2; runs on shuffled labels: %3.")
                        .arg(grouped(tests.report->rows), grouped(tests.report->spec.seeds),
                             grouped(tests.report->spec.labelShuffles)));
    } else {
        section.add(ReportWords::tr("Only %1 of %2 tests were made, so that nothing is concluded from them.")
                        .arg(grouped(std::ssize(tests.results)), grouped(std::ssize(core::faithfulnessTests()))));
    }
    section.blocks.emplace_back(overview(tests.results));
    return section;
}

ReportSection testSection(const core::TestResult& result, const std::optional<ReportFigure>& figure)
{
    ReportSection section{headingOf(result.id), ReportSection::kSub, {}};
    section.add(testHelp(result.id, !result.names.areOwn()));
    if (figure)
        section.blocks.emplace_back(ReportFigures{*figure});
    section.add(testSentence(result), ReportText::Kind::Strong);
    section.add(ReportWords::tr("Source: %1").arg(testSource(result.id)), ReportText::Kind::Muted);
    return section;
}

} // namespace

std::vector<ReportSection> faithfulnessSections(const FaithfulnessFacts& tests,
                                                const std::vector<std::optional<ReportFigure>>& figures)
{
    std::vector<ReportSection> sections{conclusionSection(tests)};
    for (std::size_t i = 0; i < tests.results.size(); ++i)
        sections.push_back(testSection(tests.results[i], i < figures.size() ? figures[i] : std::nullopt));
    return sections;
}

} // namespace ui
