#include "core/analysis/faithfulness/faithfulness_test.h"
#include "core/analysis/importance/importance_method.h"
#include "core/experiment/network_shape.h"
#include "core/export/result_files.h"
#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

namespace explain_test {

namespace {

/// An experiment that is over in an instant.
const QStringList kSmall{"explain", "--samples", "2000", "--features", "4", "--golden", "2", "--epochs", "3"};
const QStringList kJson{"--format", "jsonl"};
const QStringList kImportanceAlone{"--skip-tests"};
const QStringList kTestsAlone{
    "--skip-rivals", "--claim-seeds", "3", "--label-shuffles", "2", "--attention-shuffles", "5"};

/// Without the seconds of every event, which differ from run to run.
std::vector<nlohmann::ordered_json> eventsOf(const QStringList& arguments)
{
    return withoutSeconds(Program::run(arguments).events());
}

} // namespace

class ExplainTest : public QObject {
    Q_OBJECT

    /// Sends Ctrl+C once there are so many lines.
    static Program stopAfterLines(const QStringList& arguments, int lines)
    {
        QProcess process;
        process.start(Program::path(), arguments);
        QByteArray before;
        while (before.count('\n') < lines && process.waitForReadyRead(Program::kPatience))
            before += process.readAllStandardOutput();
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        Program program = Program::finish(process);
        program.output.prepend(before);
        return program;
    }

private slots:
    void eventsHaveTheirKeysInOrder()
    {
        const Program program =
            Program::run(kSmall + kJson + kImportanceAlone + QStringList{"--repeats", "4", "--rows", "100"});
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        const auto events = program.events();
        const auto methods = core::importanceMethods();
        QCOMPARE(events.size(), methods.size() + 3);
        using Keys = std::vector<std::string>;
        QCOMPARE(keysOf(events[0]), (Keys{"event", "experiment", "parameters", "train_samples", "test_samples"}));
        for (std::size_t i = 0; i < methods.size(); ++i) {
            const auto& event = events[1 + i];
            const bool repeats = methods[i].name.starts_with("permutation");
            QCOMPARE(keysOf(event), (repeats ? Keys{"event", "name", "scores", "std", "seconds"}
                                             : Keys{"event", "name", "scores", "seconds"}));
            QCOMPARE(event["event"], "rival");
            QCOMPARE(event["name"], methods[i].name);
            QCOMPARE(event["scores"].size(), std::size_t{4});
            QVERIFY(event["seconds"].get<double>() > 0.0);
        }
        const auto& kendall = events[methods.size() + 1];
        QCOMPARE(keysOf(kendall), (Keys{"event", "names", "tau"}));
        QCOMPARE(kendall["tau"].size(), methods.size());
        for (std::size_t i = 0; i < methods.size(); ++i) {
            QCOMPARE(kendall["names"][i], methods[i].name);
            QCOMPARE(kendall["tau"][i].size(), methods.size());
            QCOMPARE(kendall["tau"][i][i], 1.0);
        }
        const auto& end = events.back();
        QCOMPARE(keysOf(end), (Keys{"event", "outcome", "rows", "repeats", "seconds", "majority_share"}));
        QVERIFY(end["outcome"] == "completed" && end["rows"] == 100 && end["repeats"] == 4);
    }

    void attentionIsThatOfTrain()
    {
        const auto explained = eventsOf(kSmall + kJson + kImportanceAlone);
        QStringList train = kSmall + kJson;
        train[0] = QStringLiteral("train");
        QCOMPARE(explained[1]["scores"], eventsOf(train)[3]["attention"]);
    }

    void sameSeedGivesTheSameBits()
    {
        const auto first = eventsOf(kSmall + kJson + QStringList{"--jobs", "1"});
        QCOMPARE(first, eventsOf(kSmall + kJson + QStringList{"--jobs", "2"}));
        QVERIFY(first[1] != eventsOf(kSmall + kJson + kImportanceAlone + QStringList{"--seed", "1"})[1]);
    }

    void weightsThatAreGivenAreExplainedAsTheyAre()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("w.safetensors"));
        QStringList train = kSmall + QStringList{"--save-weights", file};
        train[0] = QStringLiteral("train");
        QCOMPARE(Program::run(train).status, 0);
        auto trained = eventsOf(kSmall + kJson + kImportanceAlone);
        auto loaded =
            eventsOf(kSmall + kJson + kImportanceAlone + QStringList{"--epochs", "0", "--initial-weights", file});
        trained.erase(trained.begin()); // whose experiment has more epochs
        loaded.erase(loaded.begin());
        QCOMPARE(trained, loaded);
    }

    void textIsATableKendallsTauAndASentence()
    {
        const Program program = Program::run({"explain", "--skip-tests"});
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        QVERIFY(!program.output.contains('\r'));
        const QStringList lines = program.lines();
        QVERIFY2(lines[0].startsWith("Attention and its rivals on 10,000 test rows, 10 shuffles"), program.output);
        const QStringList rows = lines.filter(QRegularExpression("^ +\\d+ +0\\.\\d{4}"));
        QCOMPARE(rows.size(), 20);
        // The golden feature alone is first in every column.
        QVERIFY2(rows[4].startsWith("      5  ") && rows[4].endsWith(" golden"), qPrintable(rows[4]));
        QCOMPARE(rows[4].count(u'*'), 8);
        QCOMPARE(rows[4].count(u'±'), 2);
        QCOMPARE(rows.filter("*").size(), 1);
        QCOMPARE(lines.filter(QRegularExpression("^[1-8]  ")).size(), 8);
        QVERIFY2(program.output.endsWith("\nAttention puts feature 5 first, and so do all its 7 rivals.\n"),
                 program.output);
    }

    void ofManyFeaturesThoseThatMatterAreShown()
    {
        const Program program = Program::run({"explain", "--samples", "500", "--features", "60", "--golden", "60",
                                              "--epochs", "0", "--repeats", "2", "--skip-tests"});
        QCOMPARE(program.status, 0);
        const qsizetype rows = program.lines().filter(QRegularExpression("^ +\\d+ +0\\.\\d{4}")).size();
        QVERIFY(rows >= 20 && rows <= 29);
        QVERIFY(program.output.contains(" golden\n"));
        QVERIFY2(program.output.contains(QByteArray::number(60 - rows) + " more features are left out"),
                 program.output);
    }

    void whatIsNotDefinedIsSaid()
    {
        const QStringList oneRow{"explain", "--samples", "100", "--test-fraction",
                                 "0.01",    "--epochs",  "0",   "--skip-tests"};
        const Program text = Program::run(oneRow);
        QCOMPARE(text.status, 0);
        QVERIFY2(text.output.contains("AUC alone: not defined, because the test rows hold one label only."),
                 text.output);
        QVERIFY(text.output.contains("1 test row,") && text.output.contains("–"));
        const auto events = Program::run(oneRow + kJson).events();
        QVERIFY(events[8]["name"] == "auc" && events[8]["scores"][0].is_null());
        QVERIFY(events[8]["note"].get<std::string>().starts_with("not defined"));
    }

    void weightsTooLargeForTheirAttentionHarmNobodyElse()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("w.safetensors"));
        const core::ParameterLayout layout(core::NetworkShape{});
        core::saveWeights(file.toStdString(), layout, core::Vector<float>::Constant(layout.parameterCount(), 3e38F));
        const Program program =
            Program::run({"explain", "--epochs", "0", "--initial-weights", file, "--samples", "500", "--repeats", "2"});
        QCOMPARE(program.status, 0);
        QVERIFY2(program.output.contains("Attention puts no feature first."), program.output);
        QVERIFY2(program.output.contains("AUC alone put feature 5 first"), program.output);
    }

    void testsComeAfterTheRivalsWithTheirSentencesAndAConclusion()
    {
        QStringList arguments = kSmall + kJson + kTestsAlone;
        arguments.removeAll("--skip-rivals");
        const Program program = Program::run(arguments);
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        const auto events = program.events();
        const auto tests = core::faithfulnessTests();
        const std::size_t first = 2 + core::importanceMethods().size();
        QCOMPARE(events.size(), first + tests.size() + 2);
        QCOMPARE(events[first - 1]["event"], "kendall");
        for (std::size_t i = 0; i < tests.size(); ++i) {
            const auto& event = events[first + i];
            QVERIFY(event["event"] == "claim" && event["name"] == tests[i].name);
            const auto keys = keysOf(event);
            QCOMPARE(std::vector(keys.end() - 3, keys.end()),
                     (std::vector<std::string>{"bearing", "sentence", "seconds"}));
            QVERIFY(keys.size() >= 9); // with numbers
            QVERIFY(event["sentence"].get<std::string>().ends_with('.'));
        }
        const auto& conclusion = events[events.size() - 2];
        QCOMPARE(keysOf(conclusion), (std::vector<std::string>{"event", "bars", "reliance", "reason", "sentence"}));
        QVERIFY(conclusion["sentence"].get<std::string>().starts_with("The attention "));
        QVERIFY(events.back()["event"] == "end" && events.back()["outcome"] == "completed");
    }

    void textOfTheTestsIsABlockForEach()
    {
        const Program program = Program::run(kSmall + kTestsAlone);
        QCOMPARE(program.status, 0);
        const QStringList lines = program.lines();
        QCOMPARE(lines.filter(QRegularExpression("^Test [1-6]: .+ \\((for|against|says).*\\)$")).size(), 6);
        QCOMPARE(lines.filter(QRegularExpression("^  Source: .+20\\d\\d")).size() +
                     lines.filter(QRegularExpression("^  [^:]*20\\d\\d, arXiv")).size(),
                 6);
        QVERIFY2(program.output.contains("\n\nTest 1: Shuffled attention"), program.output);
        QVERIFY(std::ranges::all_of(lines, [](const QString& line) { return line.size() <= 100; }));
        QVERIFY(program.output.contains("\nThe attention "));
    }

    void oneFeatureHasNothingToTest()
    {
        const Program program =
            Program::run({"explain", "--features", "1", "--golden", "1", "--samples", "500", "--skip-rivals"});
        QCOMPARE(program.status, 0);
        QVERIFY2(program.output.endsWith("\nNothing to test: feature 1 is the only one, and has all the attention "
                                         "whatever happens.\n"),
                 program.output);
    }

    /// Two hundred runs of a million rows would take minutes.
    void stopWhileTestsAreMadeKeepsThoseThatAreDone()
    {
        const Program program =
            stopAfterLines({"explain", "--samples", "1000000", "--features", "4", "--golden", "2", "--epochs", "1",
                            "--skip-rivals", "--claim-seeds", "200", "--format", "jsonl"},
                           2);
        QCOMPARE(program.status, 0);
        const auto events = program.events();
        QVERIFY(events.size() >= 3 && events.size() <= 5);
        QCOMPARE(events[1]["event"], "claim");
        QVERIFY(events.back()["event"] == "end" && events.back()["outcome"] == "stopped");
    }

    void divergenceIsAnOutcomeWithAdvice()
    {
        const Program program = Program::run({"explain", "--samples", "1000", "--epochs", "20", "--learning-rate", "10",
                                              "--hidden", "100,100,100,100,100,100,100,100", "--format", "jsonl"});
        QCOMPARE(program.status, 1);
        QVERIFY2(program.saysOneLine() && program.problem.contains("learning rate"), program.problem);
        QCOMPARE(program.events().size(), std::size_t{2});
        QCOMPARE(program.events().back()["outcome"], "diverged");
    }

    void stopWhileTrainingLeavesNothingToExplain()
    {
        const Program program =
            stopAfterLines({"explain", "--samples", "1000000", "--epochs", "10000", "--format", "jsonl"}, 1);
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        QCOMPARE(program.events().size(), std::size_t{2});
        QCOMPARE(program.events().back()["outcome"], "stopped");
    }

    /// Permutation importance of a thousand features would take an hour.
    void stopWhileTheRivalsAreAskedKeepsThoseThatAnswered()
    {
        const Program program =
            stopAfterLines({"explain", "--samples", "20000", "--features", "1000", "--test-fraction", "0.9", "--epochs",
                            "0", "--repeats", "1000", "--format", "jsonl"},
                           3);
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        const auto events = program.events();
        QCOMPARE(events.size(), std::size_t{4});
        QCOMPARE(events[2]["name"], "attention_input");
        QVERIFY(events[3]["event"] == "end" && events[3]["outcome"] == "stopped");
    }
};

ATTENTION_TEST(ExplainTest, QCoreApplication)

} // namespace explain_test
#include "explain_test.moc"
