#include "core/analysis/attention_profile.h"
#include "core/analysis/faithfulness/conclusion.h"
#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/faithfulness/test_verdict.h"
#include "core/analysis/seeds_summary.h"
#include "core/csv/cell_text.h"
#include "core/export/json_lines.h"
#include "core/export/result_files.h"
#include "tests/support/print_json.h"
#include "tests/support/small_models.h"
#include "tests/support/small_tables.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace table_names_test {

namespace {

using Attention = std::vector<double>;

core::Snapshot momentOf(std::int64_t epoch, std::int64_t batch, Attention attention)
{
    core::Snapshot snapshot;
    snapshot.epoch = epoch;
    snapshot.batch = batch;
    snapshot.test.attention = std::move(attention);
    return snapshot;
}

core::EnsembleRun runOf(std::uint32_t seed, Attention attention)
{
    core::EnsembleRun run;
    run.seed = seed;
    run.last.attention = std::move(attention);
    return run;
}

} // namespace

/// A table has names, and no golden feature is known.
class TableNamesTest : public QObject {
    Q_OBJECT

private slots:
    void featuresAndLabelsOfATableHaveItsNames()
    {
        const core::FeatureRoles roles = birdExperiment().roles();
        QVERIFY(roles.names().areOwn());
        QVERIFY(!roles.isTruthKnown());
        QCOMPARE(roles.names().name(kMass), std::string("body_mass_g"));
        QCOMPARE(roles.names().name(9), std::string("9"));
        QCOMPARE(roles.names().labelName(1), std::string("Adelie"));
        QCOMPARE(roles.names().labelName(0), std::string("Gentoo"));
    }

    void drawnDataHaveNumbers()
    {
        const core::FeatureRoles roles = core::Experiment().roles();
        QVERIFY(!roles.names().areOwn());
        QVERIFY(roles.isTruthKnown());
        QCOMPARE(roles.names().name(5), std::string("5"));
        QCOMPARE(roles.names().labelName(1), std::string("1"));
        QCOMPARE(roles.names(), core::FeatureNames());
    }

    void profileOfATableKnowsWhoLeadsAndWhoIsNext()
    {
        const core::AttentionProfile profile = core::profileOf(Attention{0.3, 0.6, 0.1}, birdExperiment().roles());
        QVERIFY(!profile.isTruthKnown);
        QCOMPARE(profile.top, kMass);
        QCOMPARE(profile.runnerUp, kBill);
        QCOMPARE(profile.runnerUpShare, 0.3);
        QCOMPARE(profile.names.name(profile.top), std::string("body_mass_g"));
        QVERIFY(!profile.hasSomethingToFind());
    }

    void featureOfInterestOfATableIsTheOneThatLeads()
    {
        const Attention attention{0.3, 0.6, 0.1};
        QCOMPARE(core::featureOfInterest(attention, birdExperiment().roles()), kMass);
        QCOMPARE(core::featureOfInterest(Attention(), birdExperiment().roles()), std::int64_t{1});
        QCOMPARE(core::featureOfInterest(attention, smallExperiment().roles()), std::int64_t{2});
        core::Experiment none = smallExperiment();
        none.golden.clear();
        QCOMPARE(core::featureOfInterest(attention, none.roles()), std::int64_t{1});
    }

    void leadOfATableIsDatedSinceItHasNotBeenLost()
    {
        const core::FeatureRoles roles = birdExperiment().roles();
        const std::vector<core::Snapshot> snapshots{momentOf(1, 0, {0.2, 0.5, 0.3}), momentOf(1, 1, {0.5, 0.3, 0.2}),
                                                    momentOf(1, 2, {0.3, 0.4, 0.3}), momentOf(2, 1, {0.2, 0.6, 0.2})};
        const auto finding = core::findingAt(snapshots, roles);
        QVERIFY(finding);
        QCOMPARE(finding->epoch, std::int64_t{1});
        QCOMPARE(finding->batch, std::int64_t{2});
    }

    void levelAttentionOfATableHasNoLead()
    {
        const std::vector<core::Snapshot> level{momentOf(1, 0, {0.25, 0.25, 0.25})};
        QVERIFY(!core::findingAt(level, birdExperiment().roles()));
        QVERIFY(!core::findingAt({}, birdExperiment().roles()));
    }

    void summaryOfATableCountsWhoLeads()
    {
        core::SeedsSummary summary(birdExperiment());
        summary.add(runOf(0, {0.5, 0.4, 0.1}));
        QCOMPARE(summary.featureOfInterest(), kBill);
        summary.add(runOf(1, {0.3, 0.6, 0.1}));
        QCOMPARE(summary.featureOfInterest(), kBill); // as often
        summary.add(runOf(2, {0.3, 0.5, 0.2}));
        QCOMPARE(summary.featureOfInterest(), kMass);
        QCOMPARE(summary.leads(kMass), std::int64_t{2});
        QCOMPARE(summary.leaders(), (std::vector<std::int64_t>{kMass, kBill}));
        QCOMPARE(summary.shareOfInterest(0), 0.4);
        QCOMPARE(summary.results()[0].top, kBill);
    }

    void leaderOfMoreFeaturesThanHaveDotsHasItsShares()
    {
        std::string text;
        for (int i = 0; i < 120; ++i)
            text.append("f").append(std::to_string(i)).append(",");
        text += "label\n";
        for (int row = 0; row < 8; ++row) {
            for (int i = 0; i < 120; ++i)
                text.append(std::to_string((row * 31 + i * 7) % 13)).append(",");
            text += row % 2 == 0 ? "a\n" : "b\n";
        }
        core::TableChoices choices;
        choices.label = "label";
        core::SeedsSummary summary(birdExperiment(core::prepareTable(*core::readTableText(text, "wide.csv"), choices)));
        QCOMPARE(summary.features(), std::int64_t{120});
        QVERIFY(!summary.hasShares());
        Attention attention(120, 0.001);
        attention[6] = 0.5;
        summary.add(runOf(0, attention));
        std::swap(attention[6], attention[90]);
        summary.add(runOf(1, attention));
        summary.add(runOf(2, attention));
        QCOMPARE(summary.featureOfInterest(), std::int64_t{91});
        QCOMPARE(summary.shareOfInterest(0), 0.001);
        QCOMPARE(summary.shareOfInterest(2), 0.5);
    }

    void testsOfATableAskForTheLeaderAndSkipWhatNeedsTheTruth()
    {
        const core::Experiment experiment = birdExperiment();
        const core::Model model = modelAfter(60, experiment);
        core::FaithfulnessSpec spec;
        spec.seeds = 4;
        spec.labelShuffles = 2;
        const auto report = core::runFaithfulnessTests(model, spec);
        QVERIFY(report);
        for (const core::TestResult& result : report->tests)
            QCOMPARE(result.names, experiment.roles().names());
        const core::TestResult& shortcut = report->tests[4];
        QCOMPARE(shortcut.skipReason, core::SkipReason::UnknownTruth);
        QCOMPARE(core::skipReasonName(shortcut.skipReason), std::string_view("unknown_truth"));
        const auto& seeds = std::get<core::OtherSeeds>(report->tests[2].numbers);
        QCOMPARE(seeds.leader, report->bars.top);
        double led = 0.0;
        for (const Attention& attention : seeds.attention)
            led += core::profileOf(attention, experiment.roles()).top == seeds.leader ? 1.0 : 0.0;
        QCOMPARE(seeds.foundShare, led / static_cast<double>(seeds.completed()));
        QVERIFY(report->tests[2].support != core::Support::NotApplicable);
        const auto line = nlohmann::json::parse(core::testLine(report->tests[2], "words"));
        QCOMPARE(line["leading_feature"].get<std::string>(), experiment.roles().name(seeds.leader));
        QVERIFY(!line.contains("golden_attention"));
        QVERIFY(report->conclusion.bars == core::BarsShow::Something ||
                report->conclusion.bars == core::BarsShow::Nothing);
    }

    void rulingOfATableHangsOnHowOftenTheSameLeads()
    {
        core::OtherSeeds seeds;
        seeds.runs = 20;
        seeds.leader = kMass;
        seeds.foundShare = 1.0;
        QCOMPARE(core::testVerdictOf(seeds).support, core::Support::Supports);
        seeds.foundShare = 0.7;
        QCOMPARE(core::testVerdictOf(seeds).support, core::Support::Mixed);
        seeds.foundShare = 0.2;
        QCOMPARE(core::testVerdictOf(seeds).support, core::Support::Against);
        seeds.leader = 0;
        QCOMPARE(core::testVerdictOf(seeds).skipReason, core::SkipReason::NoGolden);
    }

    void linesOfAnEnsembleNameTheLeaderAndAllFeatures()
    {
        const core::Experiment experiment = birdExperiment();
        const auto line = nlohmann::json::parse(core::runLine(runOf(7, {0.3, 0.6, 0.1}), experiment.roles().names()));
        QCOMPARE(line["leading_feature"].get<std::string>(), std::string("body_mass_g"));
        QVERIFY(!line.contains("golden_attention"));
        const auto end = nlohmann::json::parse(core::endLine(3, false, experiment, 0.5));
        QCOMPARE(end["feature_names"].get<std::vector<std::string>>(),
                 (std::vector<std::string>{"bill_length_mm", "body_mass_g", "noise"}));
        QVERIFY(!nlohmann::json::parse(core::endLine(3, false, {}, 0.5)).contains("feature_names"));
        core::EnsembleRun diverged = runOf(8, {});
        diverged.outcome = core::TrainingOutcome::Kind::Diverged;
        QVERIFY(
            nlohmann::json::parse(core::runLine(diverged, experiment.roles().names()))["leading_feature"].is_null());
    }

    void headsOfTheHistoryAreNamesInQuotesWhereTheyNeedThem()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("h.csv");
        core::EpochReport epoch;
        epoch.epoch = 1;
        epoch.attention = {0.3, 0.6, 0.1};
        core::saveHistoryTable(path.toStdString(), birdExperiment(birdTable("\"mass, \"\"g\"\"\"")), std::vector{epoch},
                               {});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readLine()).trimmed(),
                 QString("epoch,loss,accuracy,test_loss,test_accuracy,attention_bill_length_mm,"
                         "\"attention_mass, \"\"g\"\"\",attention_noise,majority_share"));
    }

    void cellsHaveQuotesOnlyWhereTheyNeedThem()
    {
        QCOMPARE(core::csvCell("price"), std::string("price"));
        QCOMPARE(core::csvCell("a,b"), std::string("\"a,b\""));
        QCOMPARE(core::csvCell("say \"a\""), std::string("\"say \"\"a\"\"\""));
        QCOMPARE(core::csvCell("two\nlines"), std::string("\"two\nlines\""));
        QCOMPARE(core::csvCell(" a"), std::string("\" a\""));
        QCOMPARE(core::csvCell(""), std::string("\"\""));
        QCOMPARE(core::csvCell("a;b"), std::string("a;b"));
        QCOMPARE(core::csvCell("a;b", core::kCommaCsv), std::string("\"a;b\""));
        QCOMPARE(core::csvCell("a,b", core::kCommaCsv), std::string("a,b"));
    }

    void noTextIsAFormulaOfASpreadsheet_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("cell");
        const auto add = [](const std::string& text, const std::string& cell) {
            QTest::newRow(text.c_str()) << text << cell;
        };
        add("=1+1", "'=1+1");
        add("@SUM(A1)", "'@SUM(A1)");
        add("+49 30 1", "'+49 30 1");
        add("-x", "'-x");
        add("-", "'-");
        add("\t=1", "'\t=1");
        add("\r=1", "\"'\r=1\"");
        add("\n=1", "\"'\n=1\"");
        add("\uFF1D1", "'\uFF1D1");
        add("=\"a\"", "\"'=\"\"a\"\"\"");
        add("-1.5", "-1.5");
        add("+2e5", "+2e5");
        add("a=1", "a=1");
        add("'=1", "'=1");
    }

    void noTextIsAFormulaOfASpreadsheet()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, cell);
        QCOMPARE(core::csvCell(text, core::kPointCsv), cell);
        QCOMPARE(core::csvCell(text).find('\''), text.find('\'')); // a file that is read back
    }
};

ATTENTION_TEST(TableNamesTest, void)

} // namespace table_names_test
#include "table_names_test.moc"
