#include "core/documents/run_document.h"
#include "core/experiment/experiment.h"
#include "core/formats/json_reader.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"
#include "core/training/ensemble.h"
#include "tests/support/print_json.h"
#include "tests/support/saved_runs.h"
#include "tests/support/small_models.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <span>

namespace seeds_json_test {

using core::RunDocument;
using core::SavedSeeds;
using nlohmann::json;

namespace {

std::shared_ptr<const SavedSeeds> madeSeeds(const core::Experiment& experiment, std::int64_t runs, std::int64_t asked)
{
    core::EnsembleSpec spec;
    spec.experiment = experiment;
    spec.runs = runs;
    core::SeedsSummary summary(experiment);
    core::runEnsemble(spec, {}, [&](const core::EnsembleRun& run) { summary.add(run); });
    return std::make_shared<const SavedSeeds>(SavedSeeds{experiment, asked, 1.0 / 3.0, std::move(summary)});
}

/// Compares everything that a view reads.
bool same(const core::SeedsSummary& one, const core::SeedsSummary& other)
{
    bool isSame = one.roles() == other.roles() && one.completed() == other.completed() &&
                  one.diverged() == other.diverged() && one.found() == other.found() &&
                  one.standingOut() == other.standingOut() && one.mostShare() == other.mostShare() &&
                  std::ranges::equal(one.shares(), other.shares());
    for (std::size_t i = 0; isSame && i < one.results().size(); ++i) {
        const core::SeedResult& first = one.results()[i];
        const core::SeedResult& second = other.results()[i];
        isSame = first.seed == second.seed && first.top == second.top && first.found == second.found &&
                 first.standsOut == second.standsOut;
    }
    for (std::int64_t feature = 1; isSame && one.completed() > 0 && feature <= one.features(); ++feature) {
        const core::FeatureSpread first = one.spreadOf(feature);
        const core::FeatureSpread second = other.spreadOf(feature);
        isSame = first.least == second.least && first.low5 == second.low5 &&
                 first.lowerQuartile == second.lowerQuartile && first.median == second.median &&
                 first.upperQuartile == second.upperQuartile && first.high95 == second.high95 &&
                 first.most == second.most;
    }
    return isSame;
}

bool same(const SavedSeeds& one, const SavedSeeds& other)
{
    return one.experiment == other.experiment && one.runs == other.runs && one.seconds == other.seconds &&
           same(one.summary, other.summary);
}

RunDocument throughText(const RunDocument& document)
{
    return core::runDocumentFrom(core::runDocumentText(document));
}

/// What reading the document says.
std::string errorOf(const json& root)
{
    try {
        core::runDocumentFrom(root.dump());
    } catch (const core::JsonError& flaw) {
        return flaw.what();
    }
    return "no error";
}

core::EnsembleRun runWith(std::uint32_t seed, std::vector<double> attention)
{
    core::EnsembleRun run;
    run.seed = seed;
    run.last.attention = std::move(attention);
    return run;
}

} // namespace

/// The runs of other seeds in a document.
class SeedsJsonTest : public QObject {
    Q_OBJECT

    /// With twelve of twenty requested runs.
    [[nodiscard]] static json document()
    {
        return json::parse(
            core::runDocumentText({savedRunOf(smallExperiment(), 1), {}, madeSeeds(smallExperiment(), 12, 20)}));
    }

private slots:
    void seedsComeBackToTheSameBits_data()
    {
        QTest::addColumn<core::Experiment>("experiment");
        core::Experiment uniform = smallExperiment();
        uniform.attention = core::AttentionKind::Uniform;
        core::Experiment none = smallExperiment();
        none.golden = {};
        core::Experiment many = smallExperiment();
        many.features = 150; // too many for dots
        many.golden = {7, 99};
        many.harder.duplicates = 2;
        many.epochs = 1;
        QTest::newRow("one golden feature") << smallExperiment();
        QTest::newRow("uniform attention") << uniform;
        QTest::newRow("no golden feature") << none;
        QTest::newRow("many features") << many;
    }

    void seedsComeBackToTheSameBits()
    {
        QFETCH(const core::Experiment, experiment);
        const auto seeds = madeSeeds(experiment, 12, 20);
        const RunDocument back = throughText({savedRunOf(smallExperiment(), 1), {}, seeds});
        QVERIFY(back.seeds);
        QVERIFY(same(*back.seeds, *seeds));
    }

    void divergedRunsAreCounted()
    {
        core::SeedsSummary summary(smallExperiment());
        core::EnsembleRun diverged = runWith(1, std::vector<double>(6, std::nan("")));
        diverged.outcome = core::TrainingOutcome::Kind::Diverged;
        for (const bool withOne : {false, true}) {
            summary.add(diverged);
            if (withOne)
                summary.add(runWith(4'294'967'295, {0.1, 0.5, 0.1, 0.1, 0.1, 0.1}));
            const auto seeds = std::make_shared<const SavedSeeds>(SavedSeeds{smallExperiment(), 200, 0.0, summary});
            QVERIFY(same(*throughText({savedRunOf(smallExperiment(), 1), {}, seeds}).seeds, *seeds));
        }
    }

    void seedsOfATableShareItWithTheRun()
    {
        std::string text = "a,b,label\n";
        for (int row = 0; row < 200; ++row)
            text += std::to_string(row % 7) + ',' + std::to_string(row * row % 11) + ',' + (row % 3 == 0 ? "x" : "y") +
                    '\n';
        const auto table = core::readTableText(text, "small.csv", {});
        core::TableChoices choices;
        choices.label = "label";
        core::Experiment experiment = core::withTable(smallExperiment(), core::prepareTable(*table, choices));
        experiment.epochs = 1;
        const RunDocument back = throughText({savedRunOf(experiment, 1), {}, madeSeeds(experiment, 3, 3)});
        QVERIFY(back.run.experiment.table);
        QCOMPARE(back.seeds->experiment, back.run.experiment); // the very same table
        QCOMPARE(back.seeds->summary.completed(), 3);
        QCOMPARE(core::runDocumentText(back), core::runDocumentText(throughText(back)));
    }

    void documentsWithoutSeedsHaveNone()
    {
        json root = document();
        root["seeds"] = nullptr;
        QVERIFY(!core::runDocumentFrom(root.dump()).seeds);
        root.erase("seeds");
        QVERIFY(!core::runDocumentFrom(root.dump()).seeds);
        QVERIFY(!throughText({savedRunOf(smallExperiment(), 1), {}}).seeds);
    }

    void errorsSayWhatStandsWhere_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("message");
        const auto add = [](const char* place, const char* value, const char* message) {
            QTest::addRow("%s %s", place, value) << QByteArray(place) << QByteArray(value) << QByteArray(message);
        };
        add("/seeds", "[]", "seeds: got a list, expected an object");
        add("/seeds/experiment/epochs", "0", "seeds.experiment.epochs: got 0, expected at least 1");
        add("/seeds/experiment/attention", "\"none\"",
            "seeds.experiment.attention: got \"none\", expected softmax or uniform");
        add("/seeds/experiment/features", "1001", "seeds.experiment.features: got 1001, expected 1 to 1,000");
        add("/seeds/experiment/features", "1000",
            "seeds.attention: got 768 characters, expected 128,000, base64 of a float64 for each run and feature");
        add("/seeds/data/generator", "\"table\"", "seeds.data.generator: got \"table\", expected \"attention-lab\"");
        add("/seeds/runs", "0", "seeds.runs: got 0, expected 1 to 10,000");
        add("/seeds/runs", "1000000000", "seeds.runs: got 1000000000, expected 1 to 10,000");
        add("/seeds/runs", "11", "seeds.seeds: got 12 entries, expected at most 11");
        add("/seeds/seconds", "-1", "seeds.seconds: got -1, expected a number from 0 to 1.7976931348623157e+308");
        add("/seeds/seconds", "null", "seeds.seconds: got null, expected a number of at least 0");
        add("/seeds/diverged", "9", "seeds.diverged: got 9, expected 0 to 8");
        add("/seeds/seeds", "[]", "seeds.seeds: got a list, expected at least one, or one that diverged");
        add("/seeds/seeds/3", "2", "seeds.seeds[3]: got 2, expected 3 to 4,294,967,295");
        add("/seeds/seeds/11", "4294967296", "seeds.seeds[11]: got 4294967296, expected 11 to 4,294,967,295");
        add("/seeds/attention", "\"AAAA\"",
            "seeds.attention: got 4 characters, expected 768, base64 of a float64 for each run and feature");
    }

    void errorsSayWhatStandsWhere()
    {
        QFETCH(const QByteArray, place);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, message);
        json root = document();
        QCOMPARE(errorOf(root), std::string("no error"));
        root[json::json_pointer(place.toStdString())] = json::parse(value.toStdString());
        QCOMPARE(QString::fromStdString(errorOf(root)), QString(message));
    }

    void sharesThatAreNoneAreRefused()
    {
        for (const double share : {-0.1, 1.1, std::nan(""), std::numeric_limits<double>::infinity()}) {
            core::SeedsSummary summary(smallExperiment());
            summary.add(runWith(0, {0.1, 0.5, 0.1, 0.1, 0.1, share}));
            const RunDocument document{
                savedRunOf(smallExperiment(), 1),
                {},
                std::make_shared<const SavedSeeds>(SavedSeeds{smallExperiment(), 2, 0.0, summary})};
            const std::string error = errorOf(json::parse(core::runDocumentText(document)));
            QVERIFY2(error.starts_with("seeds.attention: run 0, feature 6: got ") &&
                         error.ends_with("expected shares from 0 to 1"),
                     error.c_str());
        }
    }

    /// The most that the window makes of a usual experiment.
    void tenThousandRunsAreReadInAMoment()
    {
        core::Experiment experiment = smallExperiment();
        experiment.features = 20;
        constexpr std::uint32_t kRuns = 10'000;
        std::vector<std::uint32_t> seeds;
        std::vector<double> shares;
        for (std::uint32_t seed = 0; seed < kRuns; ++seed) {
            seeds.push_back(seed);
            for (std::uint32_t feature = 0; feature < 20; ++feature)
                shares.push_back(static_cast<double>((seed * 31 + feature * 17) % 101) / 1'000.0);
            const auto own = std::span(shares).last(20);
            const double sum = std::accumulate(own.begin(), own.end(), 0.0);
            for (double& share : own)
                share /= sum;
        }
        const auto saved = std::make_shared<const SavedSeeds>(
            SavedSeeds{experiment, kRuns, 60.0, core::SeedsSummary(experiment, seeds, shares, 0)});
        const std::string text = core::runDocumentText({savedRunOf(smallExperiment(), 1), {}, saved});
        const WorkTimer timer;
        const RunDocument back = core::runDocumentFrom(text);
        const double milliseconds = timer.milliseconds();
        qInfo("%.1f MB read in %.0f ms", static_cast<double>(text.size()) / 1e6, milliseconds);
        QVERIFY2(milliseconds < 5'000.0, qPrintable(QString::number(milliseconds)));
        QVERIFY(same(*back.seeds, *saved));
    }
};

ATTENTION_TEST(SeedsJsonTest, void)

} // namespace seeds_json_test
#include "seeds_json_test.moc"
