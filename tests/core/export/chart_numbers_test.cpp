#include "core/export/chart_numbers.h"
#include "tests/support/test_registry.h"

#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/io/file_error.h"
#include "tests/support/print_json.h"
#include "tests/support/saved_runs.h"
#include "tests/support/small_models.h"
#include "tests/support/small_table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

namespace chart_numbers_test {

using core::NumberTable;
using nlohmann::json;

namespace {

std::vector<std::string> namesOf(const NumberTable& table)
{
    std::vector<std::string> names;
    for (const NumberTable::Column& column : table.columns)
        names.push_back(column.name);
    return names;
}

double numberAt(const NumberTable& table, const std::string& column, std::size_t row)
{
    for (const NumberTable::Column& one : table.columns)
        if (one.name == column)
            return std::visit(
                [](const auto& held) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::string>)
                        return std::nan("");
                    else
                        return static_cast<double>(held);
                },
                one.at(row));
    throw std::runtime_error("no column " + column);
}

std::string textAt(const NumberTable& table, std::size_t column, std::size_t row)
{
    return std::get<std::string>(table.columns[column].at(row));
}

core::Experiment onTable()
{
    return experimentOnTable(smallTable({.label = "sold", .features = {"tall", "colour"}}));
}

const std::vector<std::string> kOnTable{"attention_tall", "attention_colour = grün", "attention_colour = red",
                                        "attention_colour = sky, blue"};

std::vector<std::string> with(std::vector<std::string> names, const std::vector<std::string>& more)
{
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

} // namespace

/// The numbers of every chart, and the files that they are written into.
class ChartNumbersTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] std::string in(const char* name) const { return m_directory.filePath(name).toStdString(); }

    [[nodiscard]] QByteArray written(const NumberTable& table, const char* name,
                                     const core::Experiment& experiment = {})
    {
        core::saveNumbers(in(name), experiment, table);
        QFile file(QString::fromStdString(in(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }

private slots:
    void aCsvFileHasNamesAndCellsThatNeedNoQuotesWithout()
    {
        const NumberTable table{
            "test",
            2,
            {{"whole", [](std::size_t row) { return static_cast<std::int64_t>(row) - 1; }},
             {"with, comma", [](std::size_t row) { return row == 0 ? 0.1 + 0.2 : std::nan(""); }},
             {"word", [](std::size_t row) { return std::string(row == 0 ? "a \"b\"" : "plain"); }},
             {"large", [](std::size_t row) { return row == 0 ? 1e300 : -std::numeric_limits<double>::infinity(); }}}};
        QCOMPARE(written(table, "t.CSV"), "whole,\"with, comma\",word,large\n"
                                          "-1,0.30000000000000004,\"a \"\"b\"\"\",1e+300\n"
                                          "0,nan,plain,-inf\n");
        const json root = json::parse(written(table, "t.json", onTable()).toStdString());
        QCOMPARE(root["chart"].get<std::string>(), std::string("test"));
        QCOMPARE(root["experiment"]["table"]["file"].get<std::string>(), std::string("häuser.csv"));
        QCOMPARE(root["columns"].dump(), std::string(R"(["whole","with, comma","word","large"])"));
        const json expected =
            json::array({json::array({-1, 0.1 + 0.2, "a \"b\"", 1e300}), json::array({0, nullptr, "plain", nullptr})});
        QCOMPARE(root["rows"].dump(), expected.dump());
    }

    void aSpreadsheetWithDecimalCommasReadsNumbersAndNoFormulas()
    {
        const NumberTable table{"test",
                                2,
                                {{"=name", [](std::size_t row) { return static_cast<std::int64_t>(row) - 1; }},
                                 {"with; mark", [](std::size_t row) { return row == 0 ? -1.5 : 1e-7; }},
                                 {"word", [](std::size_t row) { return std::string(row == 0 ? "@SUM(A1)" : "-2"); }}}};
        core::saveNumbers(in("d.csv"), {}, table, {}, core::kCommaCsv);
        QFile file(m_directory.filePath("d.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "'=name;\"with; mark\";word\n-1;-1,5;'@SUM(A1)\n0;1e-07;-2\n");
        QCOMPARE(written(table, "p.csv"), "'=name,with; mark,word\n-1,-1.5,'@SUM(A1)\n0,1e-07,-2\n");
        QVERIFY(written(table, "p.json").contains("[\"=name\","));
    }

    void anEmptyTableIsOneOfNames()
    {
        const NumberTable table{"test", 0, {{"a", [](std::size_t) { return 1.0; }}}};
        QCOMPARE(written(table, "e.csv"), "a\n");
        QCOMPARE(json::parse(written(table, "e.json").toStdString())["rows"], json::array());
    }

    void columnsOfOneNameAreToldApart()
    {
        const auto one = [](std::size_t) { return 1.0; };
        const NumberTable table{"test", 0, {{"row", one}, {"label", one}, {"label", one}}};
        QCOMPARE(written(table, "n.csv"), "row,label,label (2)\n");
        QCOMPARE(json::parse(written(table, "n.json").toStdString())["columns"].dump(),
                 std::string(R"x(["row","label","label (2)"])x"));
    }

    void endingsSayWhichFormat()
    {
        for (const char* name : {"a.csv", "a.CSV", "/b/c.json", "a.b.Json"})
            QVERIFY2(core::isNumbersName(name), name);
        for (const char* name : {"a", "csv", "a.txt", "a.csv.gz", ".json"})
            QVERIFY2(!core::isNumbersName(name), name);
    }

    void aStopLeavesNoFile()
    {
        std::stop_source stop;
        stop.request_stop();
        const NumberTable table{"test", 5, {{"a", [](std::size_t) { return 1.0; }}}};
        QVERIFY(!core::saveNumbers(in("stopped.csv"), {}, table, stop.get_token()));
        QVERIFY(!QFile::exists(QString::fromStdString(in("stopped.csv"))));
        QVERIFY_EXCEPTION_THROWN(core::saveNumbers(in("no/such.csv"), {}, table), core::FileError);
    }

    void attentionAndCurvesHaveEveryMoment()
    {
        const core::SavedRun run = savedRunOf(onTable(), 17);
        const auto& snapshots = run.history.snapshots();
        const NumberTable attention = core::attentionNumbers(run.experiment, snapshots, core::FeatureLevel::Inputs);
        QCOMPARE(namesOf(attention), with({"epoch", "batch"}, kOnTable));
        QCOMPARE(namesOf(core::attentionNumbers(run.experiment, snapshots)),
                 (std::vector<std::string>{"epoch", "batch", "attention_tall", "attention_colour"}));
        QCOMPARE(attention.rows, snapshots.size());
        const NumberTable curves = core::curveNumbers(snapshots, core::ClassCounts{{1, 2}, {39, 1}});
        QCOMPARE(namesOf(curves), (std::vector<std::string>{"epoch", "batch", "epoch_end", "loss", "accuracy",
                                                            "test_loss", "test_accuracy", "majority_share"}));
        QCOMPARE(numberAt(curves, "majority_share", 2), 0.975);
        QVERIFY(std::isnan(numberAt(core::curveNumbers(snapshots, std::nullopt), "majority_share", 2)));
        for (std::size_t row = 0; row < snapshots.size(); ++row) {
            QCOMPARE(numberAt(attention, "batch", row), static_cast<double>(snapshots[row].batch));
            QCOMPARE(numberAt(attention, kOnTable[3], row), snapshots[row].test.attention[3]);
            QCOMPARE(numberAt(curves, "epoch", row), static_cast<double>(snapshots[row].epoch));
            QCOMPARE(numberAt(curves, "epoch_end", row), snapshots[row].epochEnd ? 1.0 : 0.0);
            QCOMPARE(numberAt(curves, "test_loss", row), snapshots[row].test.loss);
        }
        QVERIFY(std::isnan(numberAt(curves, "loss", 0))); // before the first batch
        QCOMPARE(numberAt(curves, "loss", 3), snapshots[3].loss);
    }

    void withoutAttentionThereIsNone()
    {
        core::Experiment experiment = smallExperiment();
        experiment.attention = core::AttentionKind::None;
        const core::SavedRun run = savedRunOf(experiment, 3);
        QCOMPARE(namesOf(core::attentionNumbers(experiment, run.history.snapshots())),
                 (std::vector<std::string>{"epoch", "batch"}));
        const auto rows = core::evaluateTestRows(std::make_shared<core::Model>(modelAfter(3, experiment)));
        QCOMPARE(namesOf(core::rowNumbers(rows)).size(), std::size_t{3 + 6});
    }

    void seedsHaveEveryRun()
    {
        const core::Experiment experiment = onTable();
        std::vector<core::EnsembleRun> runs;
        auto summary = std::make_shared<core::SeedsSummary>(experiment);
        core::runEnsemble({experiment, 3, 5, 1}, {}, [&](const core::EnsembleRun& run) {
            runs.push_back(run);
            summary->add(run);
        });
        runs[1].outcome = core::TrainingOutcome::Kind::Diverged;
        const NumberTable seeds = core::seedNumbers(experiment, runs);
        std::vector<std::string> names =
            with({"seed", "outcome", "loss", "accuracy", "test_loss", "test_accuracy"}, kOnTable);
        names.emplace_back("attention_colour"); // the sum of its inputs
        names.emplace_back("majority_share");
        QCOMPARE(namesOf(seeds), names);
        const std::vector<double>& last = runs[2].last.attention;
        QCOMPARE(numberAt(seeds, "attention_colour", 2), last[1] + last[2] + last[3]);
        QCOMPARE(numberAt(seeds, "majority_share", 2), runs[2].classes.majorityShare());
        QVERIFY(runs[2].classes.testRows() == experiment.dataset().testSamples());
        QCOMPARE(seeds.rows, std::size_t{3});
        QCOMPARE(numberAt(seeds, "seed", 2), 7.0);
        QCOMPARE(numberAt(seeds, "loss", 2), runs[2].last.loss);
        QCOMPARE(numberAt(seeds, kOnTable[0], 2), runs[2].last.attention[0]);
        QCOMPARE(textAt(seeds, 1, 0), std::string("completed"));
        QCOMPARE(textAt(seeds, 1, 1), std::string("diverged"));
        QVERIFY(std::isnan(numberAt(seeds, "test_accuracy", 1)));
        QVERIFY(std::isnan(numberAt(seeds, kOnTable[2], 1)));

        const NumberTable kept = core::seedNumbers(summary);
        QCOMPARE(namesOf(kept), (std::vector<std::string>{"seed", "attention_tall", "attention_colour"}));
        QCOMPARE(numberAt(kept, kOnTable[0], 2), runs[2].last.attention[0]);
        QCOMPARE(numberAt(kept, "attention_colour", 2), summary->share(2, 2));
        const NumberTable spread = core::spreadNumbers(summary);
        QCOMPARE(spread.rows, std::size_t{2});
        QCOMPARE(textAt(spread, 0, 1), std::string("colour"));
        QCOMPARE(numberAt(spread, "median", 1), summary->spreadOf(2).median);
        QCOMPARE(numberAt(spread, "most", 0), summary->spreadOf(1).most);
    }

    void rivalsHaveEveryFeature()
    {
        const auto model = modelAfter(40, smallExperiment());
        const auto report = std::make_shared<const core::ImportanceReport>(*core::compareMethods(model, {}));
        const NumberTable methods = core::methodNumbers(report);
        QCOMPARE(methods.rows, std::size_t{6});
        QCOMPARE(textAt(methods, 0, 1), std::string("2"));
        QCOMPARE(numberAt(methods, "attention", 1), report->methods[0].scores[1]);
        std::size_t repeated = 0;
        for (const core::ImportanceScores& scores : report->methods) {
            const std::string name(core::importanceMethod(scores.id).name);
            QCOMPARE(numberAt(methods, name, 3), scores.scores[3]);
            if (scores.deviations.empty())
                continue;
            ++repeated;
            QCOMPARE(numberAt(methods, name + "_std", 3), scores.deviations[3]);
        }
        QVERIFY(repeated > 0);
        QCOMPARE(methods.columns.size(), 1 + report->methods.size() + repeated);
        const NumberTable agreement = core::agreementNumbers(report);
        QCOMPARE(agreement.rows, report->methods.size());
        QCOMPARE(textAt(agreement, 0, 0), std::string("attention"));
        QCOMPARE(numberAt(agreement, "attention", 2), report->tau(2, 0));
    }

    void claimsHaveEveryNumberUnderItsPath()
    {
        core::Experiment experiment = smallExperiment();
        experiment.epochs = 1;
        core::FaithfulnessSpec spec;
        spec.seeds = 2;
        spec.labelShuffles = 2;
        spec.rows = 50;
        const auto report = core::runFaithfulnessTests(modelAfter(9, experiment), spec);
        const NumberTable tests = core::testNumbers(report->tests);
        QCOMPARE(namesOf(tests), (std::vector<std::string>{"test", "bearing", "number", "value"}));
        std::map<std::string, double> values;
        for (std::size_t row = 0; row < tests.rows; ++row)
            values[textAt(tests, 0, row) + " " + textAt(tests, 2, row)] = numberAt(tests, "value", row);
        QCOMPARE(values.size(), tests.rows);
        const auto& shuffled = std::get<core::ShuffledAttention>(report->tests[0].numbers);
        QCOMPARE(values.at("shuffled_attention change"), shuffled.summary.all.change);
        QCOMPARE(values.at("shuffled_attention by_label[1].flipped"), shuffled.summary.label[1].flipped);
        const auto& uniform = std::get<core::UniformAttention>(report->tests[1].numbers);
        QCOMPARE(values.at("uniform_attention learned.test_accuracy"), uniform.learned.test.accuracy);
        const auto& adversary = std::get<core::Adversary>(report->tests[3].numbers);
        QCOMPARE(values.at("adversary exact"), adversary.exact ? 1.0 : 0.0);
        QCOMPARE(values.at("adversary adversarial[5]"), adversary.adversarial[5]);
    }

    void rowsHaveWhatTheNetworkIsGivenAndWhereItLooks()
    {
        auto model = std::make_shared<core::Model>(modelAfter(30, onTable()));
        const auto kept = core::evaluateTestRows(model, true);
        const auto workedOut = core::evaluateTestRows(model, false);
        const NumberTable rows = core::rowNumbers(kept, core::FeatureLevel::Inputs);
        QCOMPARE(namesOf(rows),
                 with({"row", "label", "probability", "tall", "colour = grün", "colour = red", "colour = sky, blue"},
                      kOnTable));
        QCOMPARE(rows.rows, model->dataset->testRows.size());
        const NumberTable again = core::rowNumbers(workedOut, core::FeatureLevel::Inputs);
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const std::uint32_t sample = model->dataset->testRows[row];
            QCOMPARE(numberAt(rows, "row", row), static_cast<double>(row + 1));
            QCOMPARE(numberAt(rows, "label", row), static_cast<double>(model->dataset->labels[sample]));
            QCOMPARE(numberAt(rows, "tall", row), static_cast<double>(model->dataset->features(sample, 0)));
            QCOMPARE(numberAt(rows, "probability", row), kept->probability(static_cast<std::int64_t>(row)));
            for (const std::string& name : kOnTable)
                QVERIFY(std::abs(numberAt(rows, name, row) - numberAt(again, name, row)) < 1e-6);
        }
        // Columns of generated data are named by numbers, and float32 values read back from the text.
        const auto drawn = core::evaluateTestRows(std::make_shared<core::Model>(modelAfter(30)), true);
        const NumberTable numbered = core::rowNumbers(drawn);
        QCOMPARE(namesOf(numbered)[3], std::string("feature_1"));
        const QList<QByteArray> lines = written(numbered, "rows.csv").split('\n');
        for (std::size_t row = 0; row < 20; ++row) {
            const QList<QByteArray> cells = lines[static_cast<qsizetype>(row) + 1].split(',');
            const float input = drawn->inputs(static_cast<std::int64_t>(row))[2];
            QCOMPARE(std::bit_cast<std::uint32_t>(static_cast<float>(cells[5].toDouble())),
                     std::bit_cast<std::uint32_t>(input));
        }
    }

    void weightsAreTheAttentionsKernelAndBias()
    {
        const auto model = std::make_shared<core::Model>(modelAfter(30, onTable()));
        const NumberTable weights = core::weightNumbers(model);
        QCOMPARE(namesOf(weights), with({"input"}, kOnTable));
        QCOMPARE(weights.rows, std::size_t{5});
        QCOMPARE(textAt(weights, 0, 1), std::string("colour = grün"));
        QCOMPARE(textAt(weights, 0, 4), std::string("bias"));
        const core::DenseSlot slot = core::ParameterLayout(model->experiment.network()).attention();
        QCOMPARE(numberAt(weights, kOnTable[2], 1),
                 static_cast<double>(model->parameters(slot.kernelOffset + 1 * 4 + 2)));
        QCOMPARE(numberAt(weights, kOnTable[3], 4), static_cast<double>(model->parameters(slot.biasOffset + 3)));
    }
};

ATTENTION_TEST(ChartNumbersTest, void)

} // namespace chart_numbers_test
#include "chart_numbers_test.moc"
