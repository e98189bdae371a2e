#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTest>

#include <csignal>

namespace ensemble_command_test {

namespace {

QStringList ensemble(const QStringList& rest)
{
    return QStringList{"ensemble", "--samples", "2000", "--features", "4", "--golden", "2", "--epochs", "2"} + rest;
}

QByteArray linesOf(const QStringList& rest)
{
    const Program program = Program::run(ensemble(QStringList{"--format", "jsonl"} + rest));
    return program.status == 0 && program.problem.isEmpty() ? program.output : "failed: " + program.problem;
}

} // namespace

class EnsembleCommandTest : public QObject {
    Q_OBJECT

private slots:
    void runsHaveTheirKeysInOrder()
    {
        const Program program = Program::run(ensemble({"--runs", "3", "--first-seed", "7", "--format", "jsonl"}));
        QCOMPARE(program.status, 0);
        const auto events = program.events();
        QCOMPARE(events.size(), std::size_t{4});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(keysOf(events[i]), (std::vector<std::string>{"event", "seed", "loss", "accuracy", "test_accuracy",
                                                                  "majority_share", "golden_attention", "attention"}));
            QCOMPARE(events[i]["event"], "run");
            QCOMPARE(events[i]["seed"], 7 + i);
            QCOMPARE(events[i]["golden_attention"], events[i]["attention"][1]);
        }
        double shares = 0.0;
        for (std::size_t i = 0; i < 3; ++i)
            shares += events[i]["majority_share"].get<double>();
        QCOMPARE(keysOf(events[3]), (std::vector<std::string>{"event", "runs", "majority_share"}));
        QCOMPARE(events[3]["runs"], 3);
        QCOMPARE(events[3]["majority_share"].get<double>(), shares / 3.0);
    }

    void runIsTheOneThatTrainMakesWithItsSeed()
    {
        const auto run = Program::run(ensemble({"--runs", "1", "--first-seed", "5", "--format", "jsonl"})).events()[0];
        const auto epoch = Program::run({"train", "--samples", "2000", "--features", "4", "--golden", "2", "--epochs",
                                         "2", "--seed", "5", "--format", "jsonl"})
                               .events()[2];
        for (const char* key : {"loss", "accuracy", "test_accuracy", "attention"})
            QCOMPARE(run[key], epoch[key]);
    }

    void numberOfJobsDoesNotChangeALine()
    {
        const QByteArray one = linesOf({"--runs", "12", "--jobs", "1"});
        QVERIFY(one.contains("{\"event\":\"end\",\"runs\":12,\"majority_share\":0."));
        QCOMPARE(linesOf({"--runs", "12", "--jobs", "2"}), one);
        QCOMPARE(linesOf({"--runs", "12", "--jobs", "64"}), one);
    }

    void dividedRangesMakeTheWhole()
    {
        const auto runsOf = [](const QByteArray& lines) { return lines.first(lines.indexOf("{\"event\":\"end\"")); };
        const QByteArray first = linesOf({"--runs", "4", "--first-seed", "4294967286"});
        const QByteArray second = linesOf({"--runs", "6", "--first-seed", "4294967290"});
        QCOMPARE(runsOf(first) + runsOf(second), runsOf(linesOf({"--runs", "10", "--first-seed", "4294967286"})));
    }

    void firstSeedIsThatOfTheExperimentUnlessGiven()
    {
        QCOMPARE(linesOf({"--runs", "2", "--seed", "30"}), linesOf({"--runs", "2", "--first-seed", "30"}));
        QCOMPARE(linesOf({"--runs", "2", "--seed", "5", "--first-seed", "30"}),
                 linesOf({"--runs", "2", "--seed", "30"}));
    }

    void textEndsWithQuantilesBesideTheArticlesRun()
    {
        const Program program = Program::run({"ensemble", "--runs", "3", "--jobs", "2"});
        QCOMPARE(program.status, 0);
        const QString text = QString::fromUtf8(program.output);
        QCOMPARE(program.lines().filter(QRegularExpression("^ +[012]  +\\d\\.\\d{4}e-06 .* 5  found$")).size(), 3);
        for (const char* words : {"min", "5 %", "median", "95 %", "max", "article", "about 0.5", "6.8297e-06",
                                  "3 of 3 runs (100.0 %) found the golden feature."})
            QVERIFY2(text.contains(words), words);
        QVERIFY(!text.contains("other settings"));
    }

    void runsWithoutAttentionSaySoAndFindNothing()
    {
        const Program program = Program::run(ensemble({"--attention", "none", "--runs", "2"}));
        QCOMPARE(program.status, 0);
        QCOMPARE(program.lines().filter(QRegularExpression("^ +[01] .*\\d  no attention$")).size(), 2);
        for (const char* words : {"golden attention", "found", "nan"})
            QVERIFY2(!program.output.contains(words), program.output);
        QVERIFY(program.output.contains("loss"));
        const auto run =
            Program::run(ensemble({"--attention", "none", "--runs", "1", "--format", "jsonl"})).events().front();
        QCOMPARE(run["attention"].dump(), std::string("[]"));
    }

    void uniformAttentionFindsNothing()
    {
        const Program program = Program::run(ensemble({"--attention", "uniform", "--runs", "2"}));
        QCOMPARE(program.status, 0);
        QCOMPARE(program.lines().filter(QRegularExpression("^ +[01] .* 0\\.2500 +\\d  not found$")).size(), 2);
        QVERIFY(program.output.contains("0 of 2 runs (0.0 %) found the golden feature."));
    }

    void whereNothingIsGoldenFalseAlarmsAreCounted()
    {
        const Program program = Program::run(ensemble({"--golden", "none", "--runs", "2"}));
        QCOMPARE(program.status, 0);
        QCOMPARE(program.lines().filter(QRegularExpression("^ +[01] .*(nothing|stands out|noise leads)$")).size(), 2);
        QVERIFY(program.output.contains("have a bar that stands out, although there is nothing to find."));
        QVERIFY(!program.output.contains("golden attention"));
    }

    void articlesRunIsMarkedWhereTheSettingsDiffer()
    {
        QVERIFY(Program::run(ensemble({"--runs", "1"})).output.contains("had other settings"));
    }

    void divergedRunsAreCountedAndHaveNoResults()
    {
        const QStringList diverging{
            "ensemble",        "--samples", "1000",   "--hidden", "100,100,100,100,100,100,100,100",
            "--learning-rate", "10",        "--runs", "2"};
        const Program json = Program::run(diverging + QStringList{"--format", "jsonl"});
        QCOMPARE(json.status, 1);
        QCOMPARE(json.events().size(), std::size_t{3});
        QVERIFY(json.events()[0]["loss"].is_null());
        QVERIFY(json.events()[0]["attention"][0].is_null());
        QVERIFY2(json.saysOneLine() && json.problem.contains("2 runs"), json.problem);
        const Program text = Program::run(diverging);
        QCOMPARE(text.status, 1);
        QVERIFY(text.output.contains("diverged") && text.output.contains("No run was completed."));
    }

    void stopCountsTheRunsThatWerePrinted()
    {
        QProcess process;
        process.start(Program::path(), {"ensemble", "--runs", "1000000", "--format", "jsonl"});
        QByteArray before;
        while (before.count('\n') < 2 && process.waitForReadyRead(Program::kPatience))
            before += process.readAllStandardOutput();
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        Program program = Program::finish(process);
        program.output.prepend(before);
        QCOMPARE(program.status, 0);
        const auto events = program.events();
        QVERIFY(events.size() < 1'000'000);
        QCOMPARE(events.back()["event"], "end");
        QCOMPARE(events.back()["runs"], events.size() - 1);
        QCOMPARE(events.back()["outcome"], "stopped");
        for (std::size_t i = 0; i + 1 < events.size(); ++i)
            QCOMPARE(events[i]["seed"], i);
    }
};

ATTENTION_TEST(EnsembleCommandTest, QCoreApplication)

} // namespace ensemble_command_test
#include "ensemble_command_test.moc"
