#include "core/experiment/network_shape.h"
#include "core/export/result_files.h"
#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <tuple>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace train_test {

namespace {

/// An experiment that is over in an instant, and one that would take hours.
const QStringList kSmall{"--samples", "2000", "--features", "4", "--golden", "2", "--epochs", "3"};
const QStringList kEndless{"--epochs", "10000", "--samples", "1000000"};

/// Learns so fast that the loss stops being finite in the fourth batch.
const QStringList kDiverging{"--samples",       "1000", "--epochs", "20", "--hidden", "100,100,100,100,100,100,100,100",
                             "--learning-rate", "10"};

QStringList train(const QStringList& experiment, const QStringList& rest = {})
{
    return QStringList{"train"} + experiment + rest;
}

const QStringList kJson{"--format", "jsonl"};

/// An SVG without what it carries.
QByteArray withoutRun(QByteArray svg)
{
    const auto begin = svg.indexOf("<metadata id=\"attention-lab-run\"");
    const auto end = svg.indexOf("</metadata>", begin);
    return begin < 0 || end < 0 ? QByteArray("(it carries none)") : svg.remove(begin, end - begin);
}

} // namespace

class TrainTest : public QObject {
    Q_OBJECT

    [[nodiscard]] QString in(const char* name) const { return m_directory->filePath(QLatin1StringView(name)); }

    std::unique_ptr<QTemporaryDir> m_directory;

    /// Sends the signal once the first epoch is reported, or with text its first line.
    static Program stopAfterFirstReport(const QStringList& arguments, int signal)
    {
        QProcess process;
        process.start(Program::path(), arguments);
        QByteArray before;
        while (before.count('\n') < 2 && process.waitForReadyRead(Program::kPatience))
            before += process.readAllStandardOutput();
        kill(static_cast<pid_t>(process.processId()), signal);
        Program program = Program::finish(process);
        program.output.prepend(before);
        return program;
    }

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void eventsHaveTheirKeysInOrder()
    {
        const Program program = Program::run(train(kSmall, kJson));
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        const auto events = program.events();
        QCOMPARE(events.size(), std::size_t{5});
        using Keys = std::vector<std::string>;
        QCOMPARE(keysOf(events[0]), (Keys{"event", "experiment", "parameters", "train_samples", "test_samples"}));
        QCOMPARE(
            keysOf(events[0]["experiment"]),
            (Keys{"samples",    "features",       "golden",      "test_fraction", "stratify",   "seed",
                  "label_rule", "noise",          "label_noise", "duplicates",    "decoys",     "decoy_correlation",
                  "scale",      "positive_share", "attention",   "hidden",        "activation", "epochs",
                  "batch_size", "learning_rate",  "shuffle"}));
        for (std::size_t epoch = 1; epoch <= 3; ++epoch) {
            const auto& event = events[epoch];
            QCOMPARE(keysOf(event), (Keys{"event", "epoch", "loss", "accuracy", "test_loss", "test_accuracy",
                                          "attention", "seconds"}));
            QCOMPARE(event["event"], "epoch");
            QCOMPARE(event["epoch"], epoch);
            QVERIFY(event["seconds"].get<double>() > 0.0);
            double sum = 0.0;
            for (const double share : event["attention"])
                sum += share;
            QCOMPARE(event["attention"].size(), std::size_t{4});
            QVERIFY(std::abs(sum - 1.0) < 1e-5);
        }
        QCOMPARE(keysOf(events[4]),
                 (Keys{"event", "outcome", "seconds", "majority_share", "lowest_test_loss", "lowest_test_loss_epoch"}));
        const double share = events[4]["majority_share"];
        QVERIFY(share >= 0.5 && share < 0.7);
        const std::size_t lowest = events[4]["lowest_test_loss_epoch"];
        QCOMPARE(events[4]["lowest_test_loss"], events.at(lowest)["test_loss"]);
        for (std::size_t epoch = 1; epoch <= 3; ++epoch)
            QVERIFY(events[epoch]["test_loss"] >= events[4]["lowest_test_loss"]);
        QCOMPARE(events[4]["outcome"], "completed");
    }

    void everyOptionReachesTheExperiment()
    {
        const Program program = Program::run({"train",
                                              "--label-rule",
                                              "sum",
                                              "--noise",
                                              "0.5",
                                              "--label-noise",
                                              "0.1",
                                              "--duplicates",
                                              "1",
                                              "--decoys",
                                              "2",
                                              "--decoy-correlation",
                                              "-0.5",
                                              "--scale",
                                              "3",
                                              "--positive-share",
                                              "0.4",
                                              "--attention",
                                              "uniform",
                                              "--samples",
                                              "500",
                                              "--features",
                                              "7",
                                              "--golden",
                                              "3,1",
                                              "--test-fraction",
                                              "0.2",
                                              "--stratify",
                                              "--seed",
                                              "4294967295",
                                              "--hidden",
                                              "6,5",
                                              "--activation",
                                              "tanh",
                                              "--epochs",
                                              "0",
                                              "--batch-size",
                                              "32",
                                              "--learning-rate",
                                              "0.01",
                                              "--no-shuffle",
                                              "--format",
                                              "jsonl"});
        QCOMPARE(program.status, 0);
        QCOMPARE(
            program.events().front()["experiment"],
            nlohmann::ordered_json::parse(
                R"({"samples":500,"features":7,"golden":[3,1],"test_fraction":0.2,"stratify":true,"seed":4294967295,
                        "label_rule":"sum","noise":0.5,"label_noise":0.1,"duplicates":1,"decoys":2,
                        "decoy_correlation":-0.5,"scale":3.0,"positive_share":0.4,"attention":"uniform","hidden":[6,5],
                        "activation":"tanh","epochs":0,"batch_size":32,"learning_rate":0.01,"shuffle":false})"));
        QCOMPARE(program.events().front()["test_samples"], 100);
    }

    void withoutAttentionThereIsNone()
    {
        const Program json = Program::run(train(kSmall, kJson + QStringList{"--attention", "none"}));
        QCOMPARE(json.status, 0);
        for (std::size_t epoch = 1; epoch <= 3; ++epoch)
            QVERIFY(json.events()[epoch]["attention"].empty());
        const Program text = Program::run(train(kSmall, {"--attention", "none"}));
        QCOMPARE(text.status, 0);
        QVERIFY(text.output.endsWith("\nThis network has no attention.\n"));
    }

    void nothingToFindIsSaid()
    {
        const Program program = Program::run(train(kSmall, {"--golden", "none"}));
        QCOMPARE(program.status, 0);
        QVERIFY2(program.output.contains("Nothing to find") || program.output.contains("False alarm"), program.output);
        const Program json = Program::run(train(kSmall, kJson + QStringList{"--golden", "none"}));
        QVERIFY(json.events()[0]["experiment"]["golden"].empty());
    }

    void sameSeedGivesTheSameBits()
    {
        const auto first = withoutSeconds(Program::run(train(kSmall, kJson)).events());
        QCOMPARE(first, withoutSeconds(Program::run(train(kSmall, kJson)).events()));
        QVERIFY(first != withoutSeconds(Program::run(train(kSmall, kJson + QStringList{"--seed", "1"})).events()));
    }

    /// The article: loss 6.8297e-06, accuracy 1.0000 and attention of about 0.5 after five epochs.
    void articlesRunFindsTheGoldenFeature()
    {
        const Program program = Program::run({"train", "--format", "jsonl"});
        const auto events = program.events();
        QCOMPARE(events.size(), std::size_t{7});
        QCOMPARE(events[0]["parameters"], 4561);
        const auto& last = events[5];
        QVERIFY(last["loss"] > 4e-6 && last["loss"] < 2e-5);
        QCOMPARE(last["accuracy"], 1.0);
        QVERIFY(last["attention"][4] > 0.4 && last["attention"][4] < 0.9);
    }

    void textIsKerassProgressThenBarsThenTheSentence()
    {
        const Program program = Program::run({"train"});
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        const QStringList lines = program.lines();
        const QRegularExpression progress(
            R"(^90000/90000 \[={30}\] - \d+s \d+[mu]s/step - loss: \S+ - acc: [01]\.\d{4} - test_loss: \S+ - test_acc: [01]\.\d{4}$)");
        for (int epoch = 1; epoch <= 5; ++epoch) {
            QCOMPARE(lines[2 * epoch - 2], QStringLiteral("Epoch %1/5").arg(epoch));
            QVERIFY2(progress.match(lines[2 * epoch - 1]).hasMatch(), qPrintable(lines[2 * epoch - 1]));
        }
        QVERIFY(lines[1].contains("acc: 0.9"));
        QVERIFY(QRegularExpression(R"(loss: \d\.\d{4}e-06 - acc: 1\.0000)").match(lines[9]).hasMatch());
        QVERIFY(!program.output.contains('\r'));
        const auto bars = lines.filter(QRegularExpression("^  feature "));
        QCOMPARE(bars.size(), 20);
        QVERIFY(bars[4].contains(u'█') && bars[4].endsWith(" golden"));
        QVERIFY(program.output.contains("uniform share 0.0500"));
        QVERIFY(program.output.contains("Feature 5 holds 0."));
        QVERIFY(program.output.contains("Found in epoch 1, batch "));
    }

    void weightsContinueToTheSameBits()
    {
        // The untrained network of one seed, saved and loaded, is the untrained network.
        QCOMPARE(Program::run(train(kSmall, {"--epochs", "0", "--save-weights", in("w0")})).status, 0);
        const auto straight = withoutSeconds(Program::run(train(kSmall, kJson)).events());
        QCOMPARE(
            straight,
            withoutSeconds(Program::run(train(kSmall, kJson + QStringList{"--initial-weights", in("w0")})).events()));
        // And another seed's is another run.
        QCOMPARE(Program::run(train(kSmall, {"--epochs", "0", "--seed", "9", "--save-weights", in("w9")})).status, 0);
        QVERIFY(
            straight !=
            withoutSeconds(Program::run(train(kSmall, kJson + QStringList{"--initial-weights", in("w9")})).events()));
    }

    void savedWeightsAreTheSameFileEveryTime()
    {
        for (const char* name : {"a", "b"})
            QCOMPARE(Program::run(train(kSmall, {"--save-weights", in(name)})).status, 0);
        QCOMPARE(contentOf(in("a")), contentOf(in("b")));
        QCOMPARE(Program::run(train(kSmall, {"--epochs", "0", "--initial-weights", in("a"), "--save-weights", in("c")}))
                     .status,
                 0);
        QCOMPARE(contentOf(in("a")), contentOf(in("c")));
    }

    void weightsOfAnotherNetworkAreRefused()
    {
        QCOMPARE(Program::run(train(kSmall, {"--epochs", "0", "--save-weights", in("w")})).status, 0);
        const Program program = Program::run(train(kSmall, {"--hidden", "50,20", "--initial-weights", in("w")}));
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem, "attention-lab: " + in("w").toUtf8() +
                                      ": the tensor dense_1/kernel is (4, 100), but this network needs (4, 50)\n");
        QVERIFY(program.output.isEmpty());
    }

    void weightsOfAnotherKindOfAttentionAreRefused()
    {
        const auto begin = [](const char* attention, const QString& file) {
            return Program::run(train(kSmall, {"--epochs", "0", "--attention", attention, "--initial-weights", file}));
        };
        for (const char* attention : {"softmax", "none"})
            QCOMPARE(Program::run(
                         train(kSmall, {"--epochs", "0", "--attention", attention, "--save-weights", in(attention)}))
                         .status,
                     0);
        for (const auto& [attention, file, flaw] :
             {std::tuple{"uniform", "softmax", "holds weights, but uniform attention needs nothing but 0 there"},
              std::tuple{"none", "softmax", "belongs to no layer of this network"},
              std::tuple{"softmax", "none", "it has no tensor"}}) {
            const Program program = begin(attention, in(file));
            QCOMPARE(program.status, 1);
            QVERIFY2(program.saysOneLine() && program.problem.startsWith("attention-lab: " + in(file).toUtf8()) &&
                         program.problem.contains("attention_vec/kernel (4, 4)") && program.problem.contains(flaw),
                     program.problem);
            QVERIFY(program.output.isEmpty());
        }
    }

    void attentionThatIsNotFiniteIsNotShown()
    {
        const core::ParameterLayout layout(core::NetworkShape{});
        core::saveWeights(in("w").toStdString(), layout, core::Vector<float>::Constant(layout.parameterCount(), 3e38F));
        const Program shown = Program::run({"train", "--epochs", "0", "--initial-weights", in("w")});
        QCOMPARE(shown.status, 1);
        QVERIFY2(shown.saysOneLine() && shown.problem.contains("not a finite number"), shown.problem);
        const Program trained = Program::run({"train", "--initial-weights", in("w")});
        QCOMPARE(trained.status, 1);
        QVERIFY2(trained.saysOneLine() && trained.problem.contains("in epoch 1, batch 1"), trained.problem);
    }

    void untrainedNetworkHasItsAttentionButNoEpoch()
    {
        const Program json = Program::run(train(kSmall, {"--epochs", "0", "--format", "jsonl"}));
        QCOMPARE(json.events().size(), std::size_t{2});
        QCOMPARE(json.events().back()["outcome"], "completed");
        const Program text = Program::run(train(kSmall, {"--epochs", "0"}));
        QCOMPARE(text.lines().filter(QRegularExpression("^  feature ")).size(), 4);
        QVERIFY(text.output.contains("Before training."));
        QVERIFY(!text.output.contains("Press"));
    }

    void chartNeedsNoDisplay()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
            environment.remove(QLatin1StringView(name));
        process.setProcessEnvironment(environment);
        process.start(Program::path(), train(kSmall, kJson + QStringList{"--chart", in("c.png")}));
        const Program program = Program::finish(process);
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        const QImage chart(in("c.png"));
        QVERIFY(chart.width() > 400 && chart.height() > 200);
    }

    void chartsAreVectorsToo()
    {
        QCOMPARE(Program::run(train(kSmall, {"--chart", in("c.svg")})).status, 0);
        QVERIFY(contentOf(in("c.svg")).contains("<svg"));
        QCOMPARE(Program::run(train(kSmall, kJson + QStringList{"--chart", in("d.svg")})).status, 0);
        // Whatever the format of the report; the run that each carries took its own time.
        QCOMPARE(withoutRun(contentOf(in("c.svg"))), withoutRun(contentOf(in("d.svg"))));
        QVERIFY(withoutRun(contentOf(in("c.svg"))).contains("<svg"));
        QCOMPARE(Program::run(train(kSmall, {"--chart", in("c.pdf")})).status, 0);
        QVERIFY(contentOf(in("c.pdf")).startsWith("%PDF"));
    }

    void stopEndsWithinOneBatch_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void stopEndsWithinOneBatch()
    {
        QFETCH(int, signal);
        const Program program = stopAfterFirstReport(
            train(kEndless, kJson + QStringList{"--save-weights", in("w"), "--chart", in("c.png")}), signal);
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        QCOMPARE(program.events().back()["outcome"], "stopped");
        QVERIFY(program.events().size() < 100);
        QVERIFY(!QImage(in("c.png")).isNull());
        core::loadWeights(in("w").toStdString(), core::ParameterLayout(core::NetworkShape{}));
    }

    void stoppedTextSaysWhereAndShowsTheAttention()
    {
        const Program program = stopAfterFirstReport(train(kEndless), SIGINT);
        QCOMPARE(program.status, 0);
        QVERIFY(program.output.contains("\nStopped in epoch ") || program.output.contains("\nStopped after epoch "));
        QCOMPARE(program.lines().filter(QRegularExpression("^  feature ")).size(), 20);
    }

    /// The program waits for a reader that does not come, so that the first signal alone does not end it at once.
    void secondSignalEndsAtOnce()
    {
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe2(pipe.data(), O_CLOEXEC), 0);
        const int capacity = fcntl(pipe[1], F_SETPIPE_SZ, 4096);
        QVERIFY(capacity > 0);
        QProcess process;
        process.setChildProcessModifier([&pipe] { dup2(pipe[1], STDOUT_FILENO); });
        process.start(Program::path(), train(kSmall, {"--epochs", "10000", "--format", "jsonl"}));
        QVERIFY(process.waitForStarted());
        close(pipe[1]);
        const auto waiting = [&pipe] {
            int bytes = 0;
            ioctl(pipe[0], FIONREAD, &bytes);
            return bytes;
        };
        // No second event goes into so small a pipe: the program waits, or will within milliseconds.
        QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, Program::kPatience);
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(Program::kPatience));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), SIGTERM);
        close(pipe[0]);
    }

    void divergenceIsAnOutcomeWithAdvice()
    {
        const Program program =
            Program::run(train(kDiverging, kJson + QStringList{"--save-weights", in("w"), "--chart", in("c.png")}));
        QCOMPARE(program.status, 1);
        QCOMPARE(program.events().back()["outcome"], "diverged");
        QVERIFY2(program.saysOneLine() && program.problem.contains("learning rate") &&
                     program.problem.endsWith("; nothing was saved\n"),
                 program.problem);
        QVERIFY(QDir(m_directory->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(!Program::run(train(kDiverging)).problem.contains("saved"));
    }

    void readerThatGoesAwayEndsTheRunQuietly()
    {
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe2(pipe.data(), O_CLOEXEC), 0);
        QProcess process;
        process.setChildProcessModifier([&pipe] { dup2(pipe[1], STDOUT_FILENO); });
        process.start(Program::path(), train({"--epochs", "30"}, kJson + QStringList{"--save-weights", in("w")}));
        QVERIFY(process.waitForStarted());
        close(pipe[1]);
        std::array<char, 1> first{};
        QCOMPARE(read(pipe[0], first.data(), 1), ssize_t{1});
        close(pipe[0]);
        const Program program = Program::finish(process);
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        QVERIFY(QFile::exists(in("w")));
    }
};

ATTENTION_TEST(TrainTest, QCoreApplication)

} // namespace train_test
#include "train_test.moc"
