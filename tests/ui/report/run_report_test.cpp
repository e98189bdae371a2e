#include "core/experiment/knobs.h"
#include "core/experiment/network_shape.h"
#include "tests/support/report_facts.h"
#include "tests/support/test_registry.h"
#include "ui/report/run_report.h"
#include "ui/text/faithfulness_text.h"
#include "ui/text/importance_text.h"
#include "ui/text/verdict.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace run_report_test {

using ui::Report;
using ui::ReportTable;

namespace {

const ui::ReportSection* sectionOf(const Report& report, const QString& heading)
{
    const auto found = std::ranges::find(report.sections, heading, &ui::ReportSection::heading);
    return found == report.sections.end() ? nullptr : &*found;
}

std::vector<ReportTable> tablesOf(const Report& report, const QString& heading)
{
    std::vector<ReportTable> tables;
    if (const auto* section = sectionOf(report, heading))
        for (const ui::ReportBlock& block : section->blocks)
            if (const auto* table = std::get_if<ReportTable>(&block))
                tables.push_back(*table);
    return tables;
}

/// The paragraphs of a section, a line each.
QString textsOf(const Report& report, const QString& heading)
{
    QStringList texts;
    if (const auto* section = sectionOf(report, heading))
        for (const ui::ReportBlock& block : section->blocks)
            if (const auto* text = std::get_if<ui::ReportText>(&block))
                texts += text->text;
    return texts.join(u'\n');
}

std::size_t figuresIn(const Report& report)
{
    std::size_t count = 0;
    for (const ui::ReportSection& section : report.sections)
        for (const ui::ReportBlock& block : section.blocks)
            if (const auto* figures = std::get_if<ui::ReportFigures>(&block))
                count += figures->size();
    return count;
}

Report reportOf(const ui::RunFacts& facts)
{
    return ui::makeReport(facts, ui::drawFigures(facts));
}

ui::RunFacts factsOf(const core::SavedRun& run)
{
    ui::RunFacts facts;
    facts.run = run;
    return facts;
}

} // namespace

/// What a report says, against what was measured.
class RunReportTest : public QObject {
    Q_OBJECT

    ui::RunFacts m_facts; ///< with everything

private slots:
    void initTestCase()
    {
        ui::applyTheme(*qApp, ui::Scheme::Dark); // the report is light all the same
        m_facts = wholeFacts();
    }

    void aTestLossThatHasBeenRisingIsSaidAmongTheResults()
    {
        ui::RunFacts facts = factsOf(savedRunOf(smallExperiment()));
        QVERIFY(!textsOf(reportOf(facts), "Results").contains("by heart"));
        core::Snapshot moment = facts.run.history.snapshots().back();
        facts.run.experiment.epochs = 60;
        facts.run.history = core::History(facts.run.experiment);
        moment.batch = facts.run.experiment.batchesPerEpoch();
        moment.epochEnd = true;
        for (moment.epoch = 1; moment.epoch <= 60; ++moment.epoch) {
            moment.test.loss = 0.2 + 0.01 * std::abs(static_cast<double>(moment.epoch - 30));
            facts.run.history.append(moment);
        }
        const QString texts = textsOf(reportOf(facts), "Results");
        QVERIFY2(texts.contains("The test loss was lowest after epoch 30 (0.200) and has risen to 0.500 since"),
                 qPrintable(texts));
    }

    void theLargerClassAndARareOneStandAmongTheResults()
    {
        ui::RunFacts facts = factsOf(savedRunOf(smallExperiment()));
        facts.run.classes = core::ClassCounts{{10, 90}, {3, 117}};
        facts.run.reports.front().testLoss = 0.0;
        const QString texts = textsOf(reportOf(facts), "Results");
        for (const char* sentence :
             {"Always answering 1, the larger class, is right in 0.975 of the test rows.",
              "Of the rows with label 0, only 3 are in the test: the accuracy says little about them.",
              "Lowest test loss: 0, after epoch 1."})
            QVERIFY2(texts.contains(sentence), qPrintable(texts));
        facts.run.classes.reset(); // as in documents of older programs
        QVERIFY(!textsOf(reportOf(facts), "Results").contains("larger class"));
    }

    void verdictAndHeadAreThoseOfTheRun()
    {
        const auto& snapshots = m_facts.run.history.snapshots();
        const ui::Verdict verdict =
            ui::verdictOf(m_facts.run.experiment, snapshots, snapshots.back().test.attention, false);
        Report report = reportOf(m_facts);
        QCOMPARE(report.headline, verdict.headline);
        QCOMPARE(report.finding, verdict.finding);
        QCOMPARE(report.date, QString("2026-01-02 03:04"));
        QCOMPARE(report.language, QString("en"));
        m_facts.title = "Of my own";
        report = reportOf(m_facts);
        QCOMPARE(report.title, QString("Of my own"));
    }

    void epochsHaveTheNumbersOfTheRun()
    {
        const auto tables = tablesOf(reportOf(m_facts), "Results");
        QCOMPARE(tables.size(), std::size_t{1});
        const auto& reports = m_facts.run.reports;
        QCOMPARE(tables[0].rows.size(), reports.size());
        for (std::size_t i = 0; i < reports.size(); ++i) {
            const QStringList& cells = tables[0].rows[i].cells;
            QCOMPARE(cells[0].toLongLong(), reports[i].epoch);
            QVERIFY(std::abs(cells[1].toDouble() - reports[i].loss) <= 5.1e-5);
            QVERIFY(std::abs(cells[2].toDouble() - reports[i].accuracy) <= 5.1e-5);
            QVERIFY(std::abs(cells[3].toDouble() - reports[i].testLoss) <= 5.1e-5);
            QVERIFY(std::abs(cells[4].toDouble() - reports[i].testAccuracy) <= 5.1e-5);
            QVERIFY(std::abs(cells[5].toDouble() - reports[i].seconds) <= 0.006 * reports[i].seconds);
        }
    }

    void manyEpochsAreThinnedAndSaidToBe()
    {
        core::Experiment experiment = smallExperiment();
        experiment.samples = 200;
        experiment.epochs = 95;
        const auto tables = tablesOf(reportOf(factsOf(savedRunOf(experiment))), "Results");
        QCOMPARE(tables[0].rows.size(), std::size_t{30});
        QCOMPARE(tables[0].rows.front().cells[0], QString("1"));
        QCOMPARE(tables[0].rows.back().cells[0], QString("95"));
        QVERIFY(tables[0].caption.contains("30 of 95 epochs"));
    }

    void settingsMarkWhatIsNotTheArticles()
    {
        const auto tables = tablesOf(reportOf(m_facts), "Settings");
        QCOMPARE(tables[0].rows.size(), core::knobs().size());
        for (std::size_t i = 0; i < core::knobs().size(); ++i) {
            const core::Knob& knob = core::knobs()[i];
            const bool differs = knob.get(m_facts.run.experiment) != knob.get({});
            QCOMPARE(tables[0].rows[i].isMarked, differs);
            QCOMPARE(tables[0].rows[i].cells[1].endsWith('*'), differs);
            QCOMPARE(tables[0].rows[i].cells[2] == "the same", !differs);
        }
    }

    void layersAddUp()
    {
        const auto tables = tablesOf(reportOf(m_facts), "Network");
        const core::ParameterLayout layout(m_facts.run.experiment.network());
        std::int64_t sum = 0;
        for (const ReportTable::Row& row : tables[0].rows)
            sum += row.cells.back().toLongLong();
        QCOMPARE(sum, static_cast<std::int64_t>(layout.parameterCount()));
        QVERIFY(tables[0].caption.contains(QString::number(sum)));
    }

    void seedsSayTheShareThatFound()
    {
        const core::SeedsSummary& summary = m_facts.seeds->summary;
        const QString texts = textsOf(reportOf(m_facts), "Other seeds");
        const QString share = QString::number(100.0 * summary.foundShare(), 'f', 1);
        QVERIFY2(texts.contains(QString("found in %1 of 12 runs: %2 %.").arg(summary.found()).arg(share)),
                 qPrintable(texts));
        QVERIFY(texts.contains("Seeds from 0 to 11."));
        const auto tables = tablesOf(reportOf(m_facts), "Other seeds");
        QVERIFY(std::abs(tables[0].rows[0].cells[3].toDouble() - summary.spreadOf(2).median) <= 5.1e-5);
    }

    void rivalsAndTestsHaveTheirRulings()
    {
        const Report report = reportOf(m_facts);
        QVERIFY(textsOf(report, "Other measures")
                    .contains(ui::agreementText(core::agreementOf(m_facts.methods->methods)).answer));
        const auto tables = tablesOf(report, "Other measures");
        QCOMPARE(tables[0].rows.size(), std::size_t{6});
        QCOMPARE(tables[0].rows[1].cells[0], QString("2, golden"));
        QVERIFY(std::abs(tables[0].rows[1].cells[1].section(u' ', 0, 0).toDouble() -
                         m_facts.methods->methods[0].scores[1]) < 0.005);
        QVERIFY(textsOf(report, "Can you rely on the bars?").contains(ui::conclusionSentence(*m_facts.tests->report)));
        for (const core::TestResult& result : m_facts.tests->results) {
            const QString heading =
                QString("Test %1: %2").arg(static_cast<int>(result.id) + 1).arg(ui::testLabel(result.id));
            QVERIFY2(textsOf(report, heading).contains(ui::testSentence(result)), qPrintable(heading));
            QVERIFY(textsOf(report, heading).contains(ui::testSource(result.id)));
        }
    }

    void whatWasNotMeasuredIsNotSpokenOf()
    {
        const Report report = reportOf(factsOf(m_facts.run));
        for (const char* heading : {"Other seeds", "Other measures", "Can you rely on the bars?", "Table"})
            QVERIFY(!sectionOf(report, heading));
        QCOMPARE(figuresIn(report), std::size_t{3});
        QVERIFY(!textsOf(report, "How to make it again").contains("explain"));
    }

    void someTestsGiveNoConclusion()
    {
        ui::RunFacts facts = factsOf(m_facts.run);
        facts.tests = ui::FaithfulnessFacts{{m_facts.tests->results.front()}, m_facts.tests->bars, nullptr};
        const QString texts = textsOf(reportOf(facts), "Can you rely on the bars?");
        QVERIFY(texts.contains("Only 1 of 6 tests"));
        QVERIFY(!texts.contains(ui::conclusionSentence(*m_facts.tests->report)));
    }

    void aRunThatIsNotAtItsEndSaysWhere()
    {
        const core::Experiment experiment = smallExperiment();
        const Report stopped = reportOf(factsOf(savedRunOf(experiment, 4)));
        QVERIFY2(textsOf(stopped, "Results").contains("until epoch 1 of 5, batch 4 of 9"),
                 qPrintable(textsOf(stopped, "Results")));
        QVERIFY(tablesOf(stopped, "Results").empty());
        const Report untrained = reportOf(factsOf(savedRunOf(experiment, 0)));
        QVERIFY(textsOf(untrained, "Results").contains("Not trained yet"));
    }

    void aDivergedRunSaysSo()
    {
        core::SavedRun run = m_facts.run;
        run.outcome = core::TrainingOutcome::Kind::Diverged;
        run.history = core::History(run.experiment);
        core::Snapshot last = m_facts.run.history.snapshots().back();
        last.loss = last.test.loss = std::nan("");
        std::ranges::fill(last.test.attention, std::nan(""));
        run.history.append(last);
        const Report report = reportOf(factsOf(run));
        QCOMPARE(report.headline, QString("The attention is not a finite number."));
        QVERIFY(textsOf(report, "Results").contains("Diverged"));
        QCOMPARE(figuresIn(report), std::size_t{2});
    }

    void aNetworkWithoutAttentionHasCurvesAlone()
    {
        core::Experiment experiment = smallExperiment();
        experiment.attention = core::AttentionKind::None;
        const Report report = reportOf(factsOf(savedRunOf(experiment)));
        QCOMPARE(report.headline, QString("This network has no attention."));
        QCOMPARE(figuresIn(report), std::size_t{2});
    }

    void theWayOfABranchedRunIsTold()
    {
        core::SavedRun run = m_facts.run;
        run.rates = {{1, 0, 0.01}, {2, 3, run.experiment.learningRate}};
        const Report report = reportOf(factsOf(run));
        const QString branch =
            "Branched at epoch 2, batch 3: learning rate 0.01 → " + QString::number(run.experiment.learningRate) + ".";
        QVERIFY(textsOf(report, "Settings").contains(branch));
        QVERIFY(report.finding.endsWith(branch));
        const ui::RunFigures figures = ui::drawFigures(factsOf(run));
        QVERIFY(figures.attention->caption.endsWith(branch));
        QVERIFY(figures.curves.front().description.endsWith(branch));
        const ui::RunFigures plain = ui::drawFigures(factsOf(m_facts.run));
        QVERIFY(figures.curves.front().svg != plain.curves.front().svg);
        QVERIFY(textsOf(report, "How to make it again").contains("gives another run"));
    }

    void figuresAreLightOnWhite()
    {
        const ui::RunFigures figures = ui::drawFigures(m_facts);
        QVERIFY(figures.attention && figures.seeds && figures.tests.size() == 6);
        const QByteArray lightText = ui::themeOf(ui::Scheme::Light).mutedText.name().toLatin1();
        const QByteArray darkText = ui::themeOf(ui::Scheme::Dark).mutedText.name().toLatin1();
        std::vector<ui::ReportFigure> all{*figures.attention, *figures.seeds};
        all.insert(all.end(), figures.curves.begin(), figures.curves.end());
        for (const ui::ReportFigure& figure : all) {
            QVERIFY(figure.svg.contains(lightText));
            QVERIFY(!figure.svg.contains(darkText));
            QVERIFY(!figure.svg.contains('"' + ui::themeOf(ui::Scheme::Light).ground.name().toLatin1() + '"'));
            QVERIFY(!figure.description.isEmpty());
        }
    }
};

ATTENTION_TEST(RunReportTest, QApplication)

} // namespace run_report_test
#include "run_report_test.moc"
