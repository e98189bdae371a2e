#include "core/data/dataset.h"
#include "core/documents/json_parts.h"
#include "core/experiment/knobs.h"
#include "core/formats/json_reader.h"
#include "core/tables/fill_and_standardise.h"
#include "core/training/ensemble.h"
#include "tests/support/print_json.h"
#include "tests/support/saved_runs.h"
#include "tests/support/small_table.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <numeric>

namespace table_experiment_test {

using core::Experiment;
using core::PreparedTable;

namespace {

using Rows = std::vector<std::uint32_t>;

std::shared_ptr<const PreparedTable> prepared(const std::string& text, const core::TableChoices& choices)
{
    return core::prepareTable(*core::readTableText(text, "t.csv"), choices);
}

/// x is 0, 1, 2, ...; every third row is positive.
std::shared_ptr<const PreparedTable> counting(int rows,
                                              const core::TableChoices& choices = {.label = "y", .features = {"x"}})
{
    std::string text = "x,y\n";
    for (int row = 0; row < rows; ++row)
        text += std::to_string(row) + ".5," + (row % 3 == 0 ? "1\n" : "0\n");
    return prepared(text, choices);
}

std::shared_ptr<const core::Dataset<double>> datasetOf(const Experiment& experiment)
{
    return core::makeDataset<double>(experiment.dataset());
}

Experiment withSeed(Experiment experiment, std::uint32_t seed)
{
    experiment.seed = seed;
    return experiment;
}

std::string errorOf(const Experiment& experiment)
{
    try {
        core::check(experiment);
    } catch (const core::KnobError& error) {
        return error.what();
    }
    return "none";
}

} // namespace

/// Experiments on the user's own table, from the choice to the trained network.
class TableExperimentTest : public QObject {
    Q_OBJECT

private slots:
    void aTableTakesThePlaceOfDrawnData()
    {
        Experiment before;
        before.golden = {3, 7};
        before.harder.noise = 0.5;
        before.testFraction = 0.2;
        before.seed = 9;
        before.hidden = {3};
        before.learningRate = 0.01;
        const auto table = smallTable();
        const Experiment on = core::withTable(before, table);
        QCOMPARE(on.samples, std::int64_t{59});
        QCOMPARE(on.features, std::int64_t{5});
        QVERIFY(on.golden.empty());
        QCOMPARE(on.harder, core::HarderData{});
        QCOMPARE(on.table, table);
        QCOMPARE(on.dataset().table, table);
        // All else stays.
        QCOMPARE(on.testFraction, 0.2);
        QCOMPARE(on.seed, 9U);
        QCOMPARE(on.hidden, (std::vector<std::int64_t>{3}));
        QCOMPARE(on.learningRate, 0.01);
    }

    void withoutItTheDataAreTheArticlesAgain()
    {
        Experiment experiment = core::withTable({}, smallTable());
        experiment.epochs = 11;
        const Experiment back = core::withoutTable(experiment);
        Experiment expected;
        expected.epochs = 11;
        QCOMPARE(back, expected);
        QCOMPARE(errorOf(back), std::string("none"));
    }

    void theScheduleSuitsTheNumberOfRows_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("batchSize");
        QTest::addColumn<int>("epochs");
        QTest::newRow("the article's") << 90'000 << 256 << 5;
        QTest::newRow("many more") << 100'000'000 << 256 << 5;
        QTest::newRow("a few thousand") << 9'000 << 256 << 28;
        QTest::newRow("penguins") << 309 << 8 << 26;
        QTest::newRow("two hundred") << 200 << 8 << 40;
        QTest::newRow("a handful") << 3 << 8 << 200;
        QTest::newRow("one") << 1 << 8 << 200;
        QTest::newRow("between two sizes") << 1'000 << 32 << 32;
    }

    void theScheduleSuitsTheNumberOfRows()
    {
        QFETCH(const int, rows);
        QFETCH(const int, batchSize);
        QFETCH(const int, epochs);
        const core::Schedule schedule = core::suggestSchedule(rows);
        QCOMPARE(schedule.batchSize, std::int64_t{batchSize});
        QCOMPARE(schedule.epochs, std::int64_t{epochs});
        // About a thousand batches, unless that took more than 200 epochs.
        const std::int64_t batches = (rows + batchSize - 1) / batchSize * epochs;
        QVERIFY(batches >= 1'000 || epochs == 200);
        Experiment experiment;
        experiment.batchSize = schedule.batchSize;
        experiment.epochs = schedule.epochs;
        QCOMPARE(errorOf(experiment), std::string("none"));
    }

    void knobsAboutDrawingDoNotApply()
    {
        const Experiment on = core::withTable({}, smallTable());
        std::vector<std::string> applying;
        for (const core::Knob& knob : core::knobs()) {
            QVERIFY(core::appliesTo(knob, {}));
            if (core::appliesTo(knob, on))
                applying.emplace_back(knob.name);
        }
        QCOMPARE(applying,
                 (std::vector<std::string>{"test-fraction", "stratify", "seed", "attention", "hidden", "activation",
                                           "epochs", "batch-size", "learning-rate", "shuffle"}));
    }

    /// A table may be smaller than any generated data, and its values are not looked at where they decide nothing.
    void whatDoesNotApplyIsNotChecked()
    {
        Experiment on = core::withTable({}, counting(4));
        QCOMPARE(errorOf(on), std::string("none"));
        on.epochs = -1;
        QCOMPARE(errorOf(on), std::string("epochs: got -1, expected 0 to 10,000"));
    }

    void aRowMustBeLeftToTrainOn()
    {
        Experiment on = core::withTable({}, counting(4));
        on.testFraction = 0.75; // three of four
        QCOMPARE(errorOf(on), std::string("none"));
        QCOMPARE(on.dataset().trainSamples(), std::int64_t{1});
        on.testFraction = 0.76;
        QCOMPARE(errorOf(on),
                 std::string("test-fraction: got 0.76, expected less, so that a row of 4 is left to train on"));
    }

    /// NumPy's RandomState(0).permutation(10) is 2 8 4 9 1 6 7 3 0 5; train_test_split() takes the test from its front.
    void theSplitIsScikitLearnsAfterTheSeed()
    {
        Experiment on = core::withTable({}, counting(10));
        on.testFraction = 0.3;
        const auto dataset = datasetOf(on);
        QCOMPARE(dataset->testRows, (Rows{2, 8, 4}));
        QCOMPARE(dataset->trainRows, (Rows{9, 1, 6, 7, 3, 0, 5}));
    }

    void labelsAreTheTables()
    {
        const auto table = smallTable();
        const auto dataset = datasetOf(core::withTable({}, table));
        QCOMPARE(dataset->labels, table->labels);
        QCOMPARE(static_cast<std::size_t>(std::ranges::count(dataset->labels, std::uint8_t{1})), table->positives);
    }

    /// By hand: x is 0.5 ... 9.5, the training rows are 9 1 6 7 3 0 5 (see above).
    void numbersAreMeasuredOnTheTrainingRows()
    {
        Experiment on = core::withTable({}, counting(10));
        on.testFraction = 0.3;
        const auto dataset = datasetOf(on);
        double sum = 0.0;
        double squares = 0.0;
        for (const std::uint32_t row : dataset->trainRows) {
            sum += dataset->features(row, 0);
            squares += dataset->features(row, 0) * dataset->features(row, 0);
        }
        QVERIFY(std::abs(sum) < 1e-12);
        QVERIFY(std::abs(squares / 7.0 - 1.0) < 1e-12);
        const double mean = 31.0 / 7.0 + 0.5;
        const double deviation = std::sqrt(201.0 / 7.0 - 31.0 / 7.0 * (31.0 / 7.0));
        for (Eigen::Index row = 0; row < 10; ++row)
            QVERIFY(std::abs(dataset->features(row, 0) - (static_cast<double>(row) + 0.5 - mean) / deviation) < 1e-12);
    }

    /// Another number in a test row changes that row, and nothing that is trained on.
    void testRowsTellTheTrainingNothing()
    {
        std::string text = "x,z,y\n";
        for (int row = 0; row < 40; ++row)
            text += (row % 6 == 1 ? std::string() : std::to_string(row % 7)) + "," + std::to_string(row * row % 11) +
                    (row % 2 == 0 ? ",a\n" : ",b\n");
        Experiment on = core::withTable({}, prepared(text, {.label = "y", .features = {"x", "z"}}));
        const auto before = datasetOf(on);
        auto changed = std::make_shared<PreparedTable>(*on.table);
        for (const std::uint32_t row : before->testRows)
            changed->features[0].numbers[row] = 1e6;
        on.table = changed;
        const auto after = datasetOf(on);
        QCOMPARE(after->trainRows, before->trainRows);
        for (const std::uint32_t row : before->trainRows)
            QCOMPARE(after->features.row(row), before->features.row(row));
        for (const std::uint32_t row : before->testRows)
            QVERIFY(after->features.row(row) != before->features.row(row));
    }

    void float32IsTheRoundedFloat64()
    {
        const Experiment on = experimentOnTable(smallTable());
        QCOMPARE(core::makeDataset<float>(on.dataset())->features, datasetOf(on)->features.cast<float>());
    }

    /// Where nothing is measured, tables of two seeds are the same but for who is tested.
    void seedsDifferInTheSplitOnly()
    {
        const Experiment on = core::withTable(
            {}, smallTable({.label = "sold", .missing = core::MissingRule::DropRows, .standardise = false}));
        const auto one = datasetOf(on);
        const auto other = datasetOf(withSeed(on, 1));
        QCOMPARE(one->features, other->features);
        QCOMPARE(one->labels, other->labels);
        QVERIFY(one->trainRows != other->trainRows);
        const auto all = [](const core::Dataset<double>& dataset) {
            Rows rows = dataset.trainRows;
            rows.insert(rows.end(), dataset.testRows.begin(), dataset.testRows.end());
            std::ranges::sort(rows);
            return rows;
        };
        Rows every(static_cast<std::size_t>(on.samples));
        std::iota(every.begin(), every.end(), 0U);
        QCOMPARE(all(*one), every);
        QCOMPARE(all(*other), every);
    }

    void aStopEndsTheMakingOfData()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!core::makeDataset<float>(experimentOnTable(smallTable()).dataset(), stop.get_token()));
    }

    void trainingTwiceGivesTheSameBits()
    {
        const Experiment on = experimentOnTable(smallTable());
        const core::SavedRun one = savedRunOf(on);
        const core::SavedRun other = savedRunOf(experimentOnTable(smallTable()));
        QCOMPARE(one.weights, other.weights);
        QCOMPARE(one.reports.back().attention, other.reports.back().attention);
        QVERIFY(one.weights != savedRunOf(withSeed(on, 1)).weights);
    }

    /// The feature that carries the label gets the most attention, and the test rows are classified.
    void theTablesFeatureIsFound()
    {
        Experiment on = experimentOnTable(smallTable({.label = "sold", .features = {"wide", "tall"}}));
        on.epochs = 200;
        const core::EpochReport last = savedRunOf(on).reports.back();
        QCOMPARE(last.testAccuracy, 1.0);
        QVERIFY(last.attention[1] > last.attention[0]);
    }

    void anEnsembleIsTheRunsOfItsSeeds()
    {
        const Experiment on = experimentOnTable(smallTable());
        std::vector<core::EnsembleRun> runs;
        core::runEnsemble({on, 4, 2, 2}, {}, [&](const core::EnsembleRun& run) { runs.push_back(run); });
        QCOMPARE(runs.size(), std::size_t{4});
        for (const core::EnsembleRun& run : runs)
            QCOMPARE(run.last.attention, savedRunOf(withSeed(on, run.seed)).reports.back().attention);
    }

    void theJsonSaysWhichTableAndWhatWasChosen()
    {
        const auto table = smallTable({.label = "sold", .features = {"tall", "colour"}, .positive = "no"});
        const auto json = core::toJson(core::withTable({}, table));
        QCOMPARE(json["samples"], 59);
        QCOMPARE(json["features"], 4);
        QCOMPARE(json["golden"], nlohmann::ordered_json::array());
        auto inTable = json["table"];
        for (const auto& [key, value] : {std::pair{"delimiter", ","}, {"decimal_mark", "."}, {"encoding", "utf-8"}})
            QCOMPARE(inTable["format"][key], value);
        inTable.erase("format");
        QCOMPARE(QString::fromStdString(inTable.dump()),
                 QStringLiteral(
                     R"({"file":"häuser.csv","sha256":"%1",)"
                     R"("choices":{"label":"sold","positive":"no",)"
                     R"("features":["tall","colour"],"missing":"median","standardise":true},"rows":59,)"
                     R"("dropped_rows":1,"feature_names":["tall","colour = grün","colour = red",)"
                     R"("colour = sky, blue"],"warnings":["tall alone gives the label away in every row. If it is )"
                     R"(known only together with the label, leave it out."]})")
                     .arg(QString::fromStdString(table->sha256)));
        QVERIFY(!core::toJson(Experiment()).contains("table"));
    }

    /// A file may bear any bytes for a name; JSON may not hold them.
    void aFileWhoseNameIsNoUtf8HasAName()
    {
        const QTemporaryDir directory;
        const std::filesystem::path path = directory.path().toStdString() + "/caf\xe9.csv"; // Latin-1
        std::ofstream(path) << smallTableText();
        const auto table = core::prepareTable(*core::readTable(path), {.label = "sold"});
        QCOMPARE(table->fileName, std::string("caf\xc3\xa9.csv"));
        QVERIFY(core::toJson(core::withTable({}, table))["table"].dump().find("caf\xc3\xa9.csv") != std::string::npos);
    }

    void theJsonIsReadOnItsTable()
    {
        Experiment on = experimentOnTable(smallTable());
        on.learningRate = 0.1 + 0.2;
        nlohmann::json json = nlohmann::json::parse(core::toJson(on).dump());
        QCOMPARE(core::experimentFrom({json, "e"}, on.table), on);
        json["samples"] = 1; // whatever it says, the table knows
        QCOMPARE(core::experimentFrom({json, "e"}, on.table), on);
        json["epochs"] = "many";
        QVERIFY_EXCEPTION_THROWN(core::experimentFrom({json, "e"}, on.table), core::JsonError);
    }
};

ATTENTION_TEST(TableExperimentTest, void)

} // namespace table_experiment_test
#include "table_experiment_test.moc"
